import { Decimal } from 'decimal.js';
import type { Amount, Figure, Unit } from '../../src/types/model.ts';
import type { Relation, SumRelation } from '../../src/types/relation.ts';

/** A printed amount: the interval follows from the text's decimals. */
export function amount(text: string, unit: Unit = '万元'): Amount | null {
  const plain = text.replaceAll(',', '').replace('%', '');
  if (plain === '') return null;
  const decimals = plain.split('.')[1]?.length ?? 0;
  return { text, value: new Decimal(plain), halfStep: new Decimal(10).pow(-decimals).div(2), unit };
}

let made = 0;

/** A figure of its own table row; good for relations where only the number matters. */
export function figure(text: string, unit: Unit = '万元', over: Partial<Figure> = {}): Figure {
  made += 1;
  return {
    id: `f${made}`,
    place: {
      kind: 'cell',
      page: 1,
      table: '表',
      statement: 't1',
      row: `行${made}`,
      column: '金额',
      rowIndex: made,
      columnIndex: 1,
    },
    amount: amount(text, unit),
    text,
    certainty: 'printed',
    ...over,
  };
}

/** `total = parts`, each given as text or as a figure made before. */
export function sum(
  total: string | Figure,
  parts: readonly (string | Figure)[],
  unit: Unit = '万元',
): SumRelation {
  const figures = [total, ...parts].map((one) =>
    typeof one === 'string' ? figure(one, unit) : one,
  );
  return {
    kind: 'sum',
    id: `BA101:${figures.map((one) => one.id).join('+')}`,
    rule: 'BA101',
    formula: '合计 = 各项之和',
    terms: figures.map((one, at) => ({
      figure: one,
      sign: at === 0 ? 1 : -1,
      role: at === 0 ? 'total' : 'part',
    })),
  };
}

export function ratio(above: string[], below: string, percentage: string): Relation {
  return {
    kind: 'ratio',
    id: `BA301:${above}/${below}`,
    rule: 'BA301',
    formula: '占比',
    numerator: above.map((text, at) => ({
      figure: figure(text),
      sign: at === 0 ? 1 : -1,
      role: 'part',
    })),
    denominator: [{ figure: figure(below), sign: 1, role: 'total' }],
    percentage: figure(percentage),
  };
}

export function order(lesser: string, greater: string): Relation {
  return {
    kind: 'order',
    id: `BA110:${lesser}<${greater}`,
    rule: 'BA110',
    formula: '其中 ≤ 合计',
    lesser: figure(lesser),
    greater: figure(greater),
  };
}
