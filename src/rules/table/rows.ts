import { columnSplits, flowSplit, type Split, unknownHeaders } from '../../model/sums.ts';
import { isMoneyless } from '../../model/whole.ts';
import type { Figure, Model, Side, Statement } from '../../types/model.ts';
import type { Relation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { balance, notRelated, shortName, sum } from '../relate.ts';
import { boundSides } from './sides.ts';

/** Columns that are no money of this table's whole: never part of a row sum. */
const VISITS = new Set([
  'abroad',
  'vehicles',
  'vehicle-purchase',
  'vehicle-operation',
  'reception',
]);

/** Whether a sum is of the three expenses, and not of 办公费 and the like with 公务接待费 among them. */
function isVisit(side: Side, split: Split): boolean {
  const concepts = split.parts.map((part) => side.columns[part]?.concept ?? null);
  return !concepts.includes(null) && concepts.some((concept) => VISITS.has(concept ?? ''));
}

/** A column's own name; one that is only 合计 or 小计 is named after what it adds up. */
function columnName(path: readonly string[], isWhole: boolean): string {
  const name = shortName(path);
  const group = path.length > 1 && !isWhole && /^(合计|小计)$/.test(name);
  return group ? `${shortName(path.slice(0, -1))}${name}` : name;
}

/** `合计 = 甲 + 乙`; where all columns share their last header, `合计 = 甲 + 乙（预算数）`. */
function splitFormula(side: Side, split: Split): string {
  const paths = [split.total, ...split.parts].map((index) => side.columns[index]?.path ?? []);
  const shared =
    new Set(paths.map(shortName)).size === 1 && paths.every(({ length }) => length > 1);
  const isWhole = side.columns[split.total]?.concept === 'total';
  const [total, ...parts] = paths.map((path, index) =>
    columnName(shared ? path.slice(0, -1) : path, index === 0 && isWhole),
  );
  return `${total} = ${parts.join(' + ')}${shared ? `（${shortName(paths[0] ?? [])}）` : ''}`;
}

function splitRelations(rule: 'BA101' | 'BA109', side: Side, split: Split): readonly Relation[] {
  const formula = splitFormula(side, split);
  return side.figures.flatMap((row) => {
    const total = row[split.total];
    const parts = split.parts.flatMap((part) => row[part] ?? []);
    return total && [total, ...parts].some(hasText) ? [sum(rule, formula, total, parts)] : [];
  });
}

function hasText(figure: Figure): boolean {
  return figure.amount !== null || figure.unreadable !== undefined;
}

/**
 * A header's structure is a reading, not a print: where a table's own rows nearly all contradict
 * it, the columns do not mean what the header seemed to say, and nothing is proved by them.
 */
function trusted(statement: Statement, relations: readonly Relation[]): readonly Relation[] {
  const sums = relations.filter((relation) => relation.kind === 'sum');
  const known =
    statement.kind !== 'unknown' && statement.kind !== 'performance' && statement.kind !== 'assets';
  const enough = known ? 6 : 1;
  const broken = sums.filter((relation) => !balances(relation));
  if (sums.length < enough || broken.length <= sums.length * (known ? 0.8 : 0.4)) return relations;
  const formula = sums[0]?.formula ?? '';
  return [
    notRelated(
      'BA101',
      `《${statement.title}》${formula}`,
      'unchecked',
      '多数行都不合此式，列的含义未能确定',
    ),
  ];
}

function balances(relation: Relation): boolean {
  if (relation.kind !== 'sum') return true;
  const values = relation.terms.map((term) => term.figure.amount?.value.times(term.sign));
  const gap = values.reduce(
    (all, value) => (value && all ? all.plus(value) : (all ?? value)),
    undefined,
  );
  return gap === undefined || gap.abs().lte('0.1');
}

function rowSums(model: Model, visits: boolean): readonly Relation[] {
  return boundSides(model).flatMap(({ statement, side }) =>
    columnSplits(side)
      .filter((split) => isVisit(side, split) === visits)
      .flatMap((split) =>
        trusted(statement, splitRelations(visits ? 'BA109' : 'BA101', side, split)),
      ),
  );
}

/** Lists whose columns do not add up for certain, as one of them is of unknown money. */
function openSums(model: Model): readonly Relation[] {
  return boundSides(model).flatMap(({ statement, side }) => {
    const unknown = side.figures.flat().some(hasText) ? unknownHeaders(side) : [];
    return unknown.map((header) =>
      notRelated(
        'BA101',
        `《${statement.title}》行内合计，含“${shortName([header])}”`,
        'unchecked',
        '列的含义未知，是否计入合计未能确定',
      ),
    );
  });
}

export const rowTotals: Rule = {
  id: 'BA101',
  family: 'BA1',
  severity: 'error',
  name: { zh: '行内合计', en: 'Row total' },
  summary: {
    zh: '一行的合计（小计）等于同一表头下各分列之和，如 合计 = 基本支出 + 项目支出。',
    en: 'A row’s total equals the sum of the columns under the same header, such as total = basic + project.',
  },
  why: {
    zh: '表头把合计与其组成并列印出，各列互不重叠；“其中”列已含在别列之内，不参与相加。',
    en: 'The header prints a total beside the parts it consists of; 其中 columns are contained in others and left out.',
  },
  source: '财政部《地方预决算公开操作规程》（财预〔2016〕143号）所附表式',
  example: '合计 128.40，基本支出 100.00，项目支出 28.00：相差 0.40',
  relations: (model) => [...rowSums(model, false), ...openSums(model)],
};

const CARRIED = '年初结转和结余 + 本年收入 − 本年支出 = 年末结转和结余';

export const carriedFunds: Rule = {
  id: 'BA102',
  family: 'BA1',
  severity: 'error',
  name: { zh: '结转平衡', en: 'Balance carried forward' },
  summary: {
    zh: '年初结转和结余加本年收入减本年支出，等于年末结转和结余。',
    en: 'Opening balance plus income less expenditure equals the closing balance.',
  },
  why: {
    zh: '政府性基金、国有资本经营等收支决算表逐行列出四项，收支相抵后只能结转下年。',
    en: 'These tables print all four figures a row; what is not spent is carried forward.',
  },
  source: '财政部部门决算报表编审办法',
  example: '年初 0.00，收入 105.00，支出 105.00，年末 1.00：相差 1.00',
  relations: (model) =>
    boundSides(model).flatMap(({ side }) => {
      const flow = flowSplit(side);
      if (!flow) return [];
      return side.figures.flatMap((row) => {
        const total = row[flow.total];
        const [plus, minus] = [flow.parts, flow.less ?? []].map((columns) =>
          columns.flatMap((column) => row[column] ?? []),
        );
        if (!total || !plus || !minus || ![total, ...plus, ...minus].some(hasText)) return [];
        return [balance('BA102', CARRIED, total, plus, minus)];
      });
    }),
};

export const visitColumns: Rule = {
  id: 'BA109',
  family: 'BA1',
  severity: 'error',
  name: { zh: '“三公”经费合计', en: 'Three public expenses' },
  summary: {
    zh: '“三公”经费 = 因公出国（境）费 + 公务用车购置及运行维护费 + 公务接待费；用车 = 购置 + 运行维护。',
    en: 'Three public expenses = trips abroad + vehicles + receptions; vehicles = purchase + operation.',
  },
  why: { zh: '“三公”经费只有这三项，用车费只有这两项。', en: 'There are no other items.' },
  source: '财政部《关于印发〈地方预决算公开操作规程〉的通知》',
  example: '合计 37.91，出国 0，用车 36.56，接待 1.25：相差 0.10',
  relations: (model) => [...rowSums(model, true), ...visitRows(model)],
};

/** The same identities where the 三公 table runs down the page. */
function visitRows(model: Model): readonly Relation[] {
  return boundSides(model)
    .filter(({ statement }) => statement.kind === 'three-public')
    .flatMap(({ side }) => {
      const parents = [
        ...new Set(side.rows.map((row) => row.parent).filter((parent) => parent !== null)),
      ];
      return parents.flatMap((parent) => {
        const parts = side.rows.filter((row) => row.parent === parent && row.role !== 'thereof');
        const formula = `${side.rows[parent]?.label} = ${parts.map((row) => row.label).join(' + ')}`;
        return side.columns
          .filter(({ concept }) => !isMoneyless(concept))
          .flatMap((column) => {
            const total = side.figures[parent]?.[column.index];
            const figures = parts.flatMap((row) => side.figures[row.index]?.[column.index] ?? []);
            return total && figures.some(hasText) ? [sum('BA109', formula, total, figures)] : [];
          });
      });
    });
}
