import type { Column, Figure, Model, Side } from '../../types/model.ts';
import type { Relation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { balance, notRelated } from '../relate.ts';
import { boundSides } from './sides.ts';

const base = { family: 'BA1', severity: 'error' } as const;
const SOURCE = '财政部门部门预算公开表式（列上年数、本年数与增减的各表）';

/** The columns that a column of 增减额 or 增减% compares: `now` − `before`. */
interface Compared {
  readonly change: Column;
  readonly before: Column;
  readonly now: Column;
}

const WHOLE = new Set(['total', 'amount', 'last-year']);

type Form = 'change' | 'percent';

const FORM = /^(change|percent)(?:\.(.+))?$/;

/** What of a year's figures a 增减 column speaks of: `whole`, or the concept below its header. */
function subject({ concept, path }: Column, of: Form): string | null {
  const [, form, below = 'whole'] = FORM.exec(concept ?? '') ?? [];
  if (form === undefined) return null;
  const rate = form === 'percent' || RATE.test(textOf(path));
  return rate === (of === 'percent') ? below : null;
}

const textOf = (path: readonly string[]): string => path.join('').replace(/\s+/g, '');

/** 增减比 and 差异率 are percentages, whatever they are printed with. */
const RATE = /(增减|增长|升降|变动|变化|差异)(比|率)$/;

const isOf = ({ concept, thereof }: Column, wanted: string): boolean =>
  !thereof && (wanted === 'whole' ? WHOLE.has(concept ?? '') : concept === wanted);

const isBefore = ({ concept, measure }: Column): boolean =>
  measure === 'last-year' || concept === 'last-year';

function only(columns: readonly Column[]): Column | null {
  const [first, ...more] = columns;
  return first && more.length === 0 ? first : null;
}

/** The one pair of columns that a 增减 column can compare; null where there are none or several. */
function comparedBy(side: Side, change: Column, of: Form): Compared | null {
  const wanted = subject(change, of);
  if (wanted === null) return null;
  const own = side.columns.filter((column) => isOf(column, wanted));
  const past = own.filter(isBefore);
  const present = own.filter((column) => !isBefore(column));
  const measured = (measure: Column['measure']) =>
    only(present.filter((column) => column.measure === measure));
  const [before, now] =
    past.length > 0 ? [only(past), only(present)] : [measured('budget'), measured('final')];
  if (past.length === 0 && OTHER_YEAR.test(textOf(change.path))) return null;
  return before && now ? { change, before, now } : null;
}

/** A header that speaks of another year does not compare 决算数 with 预算数. */
const OTHER_YEAR = /(上|去)年|同比|(比|较|与|于)20\d\d年度?(?!.{0,4}预算)/;

function comparisons(side: Side, of: Form): readonly Compared[] {
  return side.columns
    .filter((column) => subject(column, of) !== null && speaksOfChange(column.path, of))
    .flatMap((column) => comparedBy(side, column, of) ?? []);
}

/** A percentage may also be a share or a completion; only a growth is meant here. */
function speaksOfChange(path: readonly string[], of: Form): boolean {
  const text = textOf(path);
  if (/完成|执行率|占|比重/.test(text)) return false;
  return of === 'change' || /增|减|同比|比上年|变动/.test(text);
}

/** A row's three figures; null where it prints no change. */
interface Triple {
  readonly change: Figure;
  readonly before: Figure;
  readonly now: Figure;
}

function triples(side: Side, { change, before, now }: Compared): readonly Triple[] {
  return side.figures.flatMap((row) => {
    const [c, b, n] = [row[change.index], row[before.index], row[now.index]];
    return c?.amount && b && n ? [{ change: c, before: b, now: n }] : [];
  });
}

const numberOf = (figure: Figure): number => figure.amount?.value.toNumber() ?? 0;

const SLACK = { change: 0.021, percent: 0.51 } as const;

/** How far a row's printed change is from the one reckoned; null where nothing can be reckoned. */
function gap({ change, before, now }: Triple, of: Form, sign: 1 | -1): number | null {
  const grown = (numberOf(now) - numberOf(before)) * sign;
  if (of === 'change') return Math.abs(numberOf(change) - grown);
  const from = numberOf(before);
  return from === 0 ? null : Math.abs(numberOf(change) - (100 * grown) / from);
}

/** Rows of zeros, and rows as last year, fit any columns and any direction. */
const tells = ({ change, before, now }: Triple): boolean =>
  numberOf(change) !== 0 || numberOf(now) !== numberOf(before);

function share(rows: readonly Triple[], of: Form, sign: 1 | -1): number {
  const gaps = rows.map((row) => gap(row, of, sign)).filter((one) => one !== null);
  return gaps.length === 0 ? 1 : gaps.filter((one) => one <= SLACK[of]).length / gaps.length;
}

/**
 * Which way a table reckons: this year less last year, or (−1) the other way round; null where most
 * of its rows contradict both, so that the columns must mean something else.
 */
function direction(rows: readonly Triple[], of: Form): 1 | -1 | null {
  const telling = rows.filter(tells);
  const [plus, minus] = [share(telling, of, 1), share(telling, of, -1)];
  if (Math.max(plus, minus) < 0.5) return null;
  return plus >= minus ? 1 : -1;
}

function name(column: Column): string {
  return column.path.map((part) => part.replace(/\s+/g, '')).join('·');
}

function amountRelation(row: Triple, of: Compared, sign: 1 | -1): Relation {
  const [more, less] = sign === 1 ? [of.now, of.before] : [of.before, of.now];
  const [plus, minus] = sign === 1 ? [row.now, row.before] : [row.before, row.now];
  const formula = `${name(of.change)} = ${name(more)} − ${name(less)}`;
  return balance('BA114', formula, row.change, [plus], [minus]);
}

function percentRelation(row: Triple, of: Compared, sign: 1 | -1): Relation {
  const formula = `${name(of.change)} = (${name(of.now)} − ${name(of.before)}) ÷ ${name(of.before)}`;
  const against = sign === 1 ? -1 : 1;
  return {
    kind: 'ratio',
    id: `BA115:${row.change.id}`,
    rule: 'BA115',
    formula,
    numerator: [
      { figure: row.now, sign, role: 'part' },
      { figure: row.before, sign: against, role: 'part' },
    ],
    denominator: [{ figure: row.before, sign: 1, role: 'part' }],
    percentage: row.change,
  };
}

function relationsOf(model: Model, of: Form): readonly Relation[] {
  const [rule, make] =
    of === 'change' ? (['BA114', amountRelation] as const) : (['BA115', percentRelation] as const);
  return boundSides(model).flatMap(({ statement, side }) =>
    comparisons(side, of).flatMap((compared) => {
      const rows = triples(side, compared);
      const sign = direction(rows, of);
      if (sign !== null) return rows.map((row) => make(row, compared, sign));
      const formula = `《${statement.title}》${name(compared.change)}`;
      return [notRelated(rule, formula, 'not-applicable', '多数行都不合此式，比较的口径未能确定')];
    }),
  );
}

export const changeAmounts: Rule = {
  ...base,
  id: 'BA114',
  name: { zh: '表列增减额', en: 'Change printed in a table' },
  summary: {
    zh: '列有上年数、本年数与增减额的表，每行的增减额等于本年数减上年数。',
    en: 'Where a table prints last year, this year and the change, the change is this year less last year.',
  },
  why: {
    zh: '三列同在一行，互为计算关系；比较的两列不能唯一确定，或多数行都不合的，不适用。',
    en: 'The three stand in one row; not applied where the columns compared are not certain or most rows disagree.',
  },
  source: SOURCE,
  example: '上年执行数 90.00，本年预算数 100.00，增减额印为 1.00：应为 10.00',
  relations: (model) => relationsOf(model, 'change'),
};

export const changePercents: Rule = {
  ...base,
  id: 'BA115',
  name: { zh: '表列增减比例', en: 'Change in percent printed in a table' },
  summary: {
    zh: '列有上年数、本年数与增减比例的表，每行的增减比例等于增减额除以上年数。',
    en: 'Where a table prints last year, this year and the change in percent, it is the change over last year.',
  },
  why: {
    zh: '比例由同一行的两数算出；上年为零的行、口径不能确定的表不适用。',
    en: 'It is reckoned from the same row; not applied where last year is zero or the columns are not certain.',
  },
  source: SOURCE,
  example: '上年执行数 90.00，本年预算数 100.00，增减% 印为 1.11：应为 11.11',
  relations: (model) => relationsOf(model, 'percent'),
};
