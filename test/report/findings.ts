import { Decimal } from 'decimal.js';
import type { Cause, Finding } from '../../src/types/finding.ts';
import type { FactRelation, OrderRelation, RatioRelation } from '../../src/types/relation.ts';
import { ended, failed, figure, finding, said, sum, suspect } from './fixture.ts';

const FORMULA = '合计 = 基本支出 + 项目支出';

/** The total's row and a part's row both fail, and one figure explains it. */
export function suspectFinding(): Finding {
  const whole = sum('BA101', FORMULA, figure(0, 0), [figure(0, 1), figure(0, 2, '17.00')]);
  const row = sum('BA101', FORMULA, figure(1, 0), [figure(1, 1), figure(1, 2)]);
  return finding([failed(whole, '1088', '1034'), failed(row, '71', '71')], {
    suspect: { ...suspect(figure(0, 2, '17.00'), '71.00', 2), slip: 'other' },
    rivals: [suspect(figure(0, 0), '1,034.00')],
    cause: { kind: 'figure' },
    corrections: [{ figure: figure(0, 2, '17.00'), suggested: '71.00' }],
  });
}

export function sumFinding(): Finding {
  const relation = sum('BA101', FORMULA, figure(0, 0), [figure(0, 1), figure(0, 2)]);
  return finding([failed(relation, '1088', '1000')]);
}

export function equalFinding(): Finding {
  const relation = sum('BA301', '支出预算 = 支出合计', said('10880100', '元'), [figure(0, 0)]);
  return finding([failed(relation, '10880100', '10880000')]);
}

export function blankFinding(): Finding {
  const relation = sum('BA101', FORMULA, figure(1, 0, ''), [figure(1, 1), figure(1, 2)]);
  return finding([failed(relation, '0', '71', 'blank-total')]);
}

export function roundingFinding(): Finding {
  const relation = sum('BA101', FORMULA, figure(0, 0), [figure(0, 1), figure(0, 2)]);
  const outcome = failed(relation, '1088', '1088.05', 'unlikely-rounding');
  return finding([{ ...outcome, severity: 'warning' }]);
}

export function orderFinding(): Finding {
  const relation: OrderRelation = {
    kind: 'order',
    id: 'BA112:t1',
    rule: 'BA112',
    formula: '其中 ≤ 所属项',
    lesser: figure(2, 1),
    greater: figure(1, 1),
  };
  return finding([failed(relation, '963', '54')]);
}

export function ratioFinding(): Finding {
  const relation: RatioRelation = {
    kind: 'ratio',
    id: 'BA310:n4',
    rule: 'BA310',
    formula: '占比 = 项目支出 ÷ 合计',
    numerator: [{ figure: figure(0, 2), sign: 1, role: 'part' }],
    denominator: [{ figure: figure(0, 0), sign: 1, role: 'part' }],
    percentage: said('7.5'),
  };
  const outcome = failed(relation, '7.5', '6.5');
  const expected = new Decimal(71).div(1088).times(100);
  return finding([{ ...outcome, expected, difference: new Decimal('7.5').minus(expected) }]);
}

export function factFinding(): Finding {
  const relation: FactRelation = {
    kind: 'fact',
    id: 'BA320:n4',
    rule: 'BA320',
    formula: '增加 与 数字一致',
    holds: false,
    message: { zh: '文字说增加，数字却减少', en: 'said to grow, but falls' },
    places: [said('1088.00').place],
    figures: [],
  };
  return finding([{ ...ended(relation, 'fail'), failure: 'fact' }]);
}

const CAUSES: readonly Cause[] = [
  { kind: 'figure' },
  { kind: 'copied' },
  { kind: 'neighbour-column', table: '支出总表', row: '行政运行' },
  { kind: 'rows-swapped', table: '支出总表', rows: ['甲', '乙'] },
  { kind: 'row-missing', table: '支出总表', total: '合计', columns: ['合计'], values: ['7.00'] },
  { kind: 'row-doubled', table: '支出总表', row: '行政运行' },
  { kind: 'row-wrong', table: '支出总表', row: '行政运行' },
  { kind: 'total-not-updated', table: '支出总表', row: '合计' },
  { kind: 'wrong-unit', table: '支出总表', printed: '万元', suggested: '元' },
  { kind: 'wrong-unit', table: '支出总表', printed: '万元', suggested: null },
  { kind: 'stale-table', table: '支出总表' },
  { kind: 'unexplained' },
  { kind: 'figures-swapped', tables: ['收入总表', '支出总表'], rows: ['合计', '合计'] },
  { kind: 'columns-swapped', table: '支出总表', columns: ['基本支出', '项目支出'] },
];

export function causeFindings(): readonly Finding[] {
  return CAUSES.map((cause) => ({ ...sumFinding(), cause }));
}

/** One finding of each sort, the one with a suspect first. */
export function findings(): readonly Finding[] {
  return [
    suspectFinding(),
    sumFinding(),
    equalFinding(),
    blankFinding(),
    roundingFinding(),
    orderFinding(),
    ratioFinding(),
    factFinding(),
    ...causeFindings(),
  ];
}
