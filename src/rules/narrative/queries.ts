import { SOURCES, USES } from '../../model/narrative/claims/concepts.ts';
import type { FigureQuery, Fund, SubjectConcept, Topic } from '../../types/claim.ts';
import type { Stage, TableKind } from '../../types/model.ts';
import { headedFund, isGrand, type NarrativeContext, type Slot } from './context.ts';

type Row = FigureQuery['row'];
type Side = 'income' | 'expenditure';

const TOTAL: Row = { by: 'total' };
const concept = (name: string): Row => ({ by: 'concept', concept: name });

function query(kind: TableKind, row: Row, column = 'total', side?: Side): FigureQuery {
  return { kind, row, column, ...(side ? { side } : {}) };
}

/** The total rows of a two-sided table; 总计 first unless the phrase says 本年…合计. */
function totalRows(topic: Topic): readonly Row[] {
  const rows = [concept('grand-total'), concept('current-total'), concept('total')];
  return topic.subject.concept === 'current-total' ? rows.slice(1) : rows;
}

/** What a list of all money by its codes adds up to; in final accounts without what was carried over. */
function listed(kind: TableKind, topic: Topic, stage: Stage): readonly FigureQuery[] {
  return stage === 'final' && isGrand(topic) ? [] : [query(kind, TOTAL)];
}

function wholeIncome(topic: Topic, stage: Stage): readonly FigureQuery[] {
  return [
    ...totalRows(topic).map((row) => query('summary', row, 'total', 'income')),
    ...listed('income', topic, stage),
  ];
}

function wholeExpenditure(topic: Topic, stage: Stage): readonly FigureQuery[] {
  return [
    ...totalRows(topic).map((row) => query('summary', row, 'total', 'expenditure')),
    ...listed('expenditure', topic, stage),
  ];
}

const FUND_TABLE = {
  general: 'general-expenditure',
  fund: 'government-fund',
  'state-capital': 'state-capital',
} as const;

/**
 * The rows of a 财政拨款 total: 本年收入 is never the 总计, and 财政拨款收入 is it only where 总 is not
 * said because nothing was carried over.
 */
function fiscalRows(topic: Topic): readonly Row[] {
  const [current, grand] = [concept('current-total'), concept('grand-total')];
  if (topic.subject.concept === 'current-total') return [current];
  return isGrand(topic) || topic.subject.side !== 'income' ? [grand, current] : [current, grand];
}

function fundIncome(fund: Fund, topic: Topic): readonly FigureQuery[] {
  if (fund === 'fiscal') {
    const rows = fiscalRows(topic).map((row) => query('fiscal-summary', row, 'total', 'income'));
    const own = [
      query('summary', concept('fiscal'), 'total', 'income'),
      query('income', TOTAL, 'fiscal'),
    ];
    return isGrand(topic) ? rows : [...own, ...rows];
  }
  return [
    query('summary', concept(fund), 'total', 'income'),
    query('fiscal-summary', concept(fund), 'total', 'income'),
    query('income', TOTAL, fund),
    ...(fund === 'general' ? [] : [query(FUND_TABLE[fund], TOTAL, 'current-income')]),
  ];
}

function fundExpenditure(fund: Fund, topic: Topic): readonly FigureQuery[] {
  const column = fund === 'fiscal' ? 'total' : fund;
  const summary = fiscalRows(topic).map((row) =>
    query('fiscal-summary', row, column, 'expenditure'),
  );
  if (fund === 'fiscal') return summary;
  const own = [
    query(FUND_TABLE[fund], TOTAL),
    query(FUND_TABLE[fund], TOTAL, 'current-expenditure'),
  ];
  return [...own, ...summary];
}

/** 收入总计 in a section on one fund is that fund's where it is not the department's. */
function totals(topic: Topic, stage: Stage): readonly FigureQuery[] {
  const headed = topic.fund === null ? headedFund(topic) : null;
  const own = totalsOf(topic.fund, topic, stage);
  return headed === null ? own : [...own, ...totalsOf(headed, topic, stage)];
}

function totalsOf(fund: Fund | null, topic: Topic, stage: Stage): readonly FigureQuery[] {
  const { side } = topic.subject;
  const income = fund ? fundIncome(fund, topic) : wholeIncome(topic, stage);
  const expenditure = fund ? fundExpenditure(fund, topic) : wholeExpenditure(topic, stage);
  if (side === 'income') return income;
  return side === 'expenditure' ? expenditure : [...income, ...expenditure];
}

/** 基本支出 and 项目支出, of all money or of one fund. */
function nature(topic: Topic): readonly FigureQuery[] {
  const column = topic.subject.concept;
  if (topic.fund === null) return [query('expenditure', TOTAL, column)];
  if (topic.fund === 'fiscal') return [];
  const own = query(FUND_TABLE[topic.fund], TOTAL, column);
  const basic = topic.fund === 'general' && column === 'basic';
  return basic ? [own, query('basic-expenditure', TOTAL)] : [own];
}

function use(topic: Topic): readonly FigureQuery[] {
  const column = topic.subject.concept;
  return [
    query('basic-expenditure', TOTAL, column),
    query('basic-expenditure', concept(`${column}-total`)),
  ];
}

function visits(topic: Topic): readonly FigureQuery[] {
  const name = topic.subject.concept;
  if (name !== 'three-public')
    return [query('three-public', TOTAL, name), query('three-public', concept(name))];
  return [
    query('three-public', concept('three-public-total')),
    query('three-public', TOTAL, 'three-public'),
    query('three-public', TOTAL),
  ];
}

/** A class, section or item, in the table of its money. */
function classified(topic: Topic, context: NarrativeContext): readonly FigureQuery[] {
  const { names, code } = topic.subject;
  const row: Row = code === null ? { by: 'names', names } : { by: 'code', code };
  const whole = topic.whole === null ? null : context.topic(topic.whole);
  const part = whole?.subject.concept;
  const column = part === 'basic' || part === 'project' ? part : 'total';
  if (topic.fund === null) {
    const summary = query('summary', row, column, 'expenditure');
    return [query('expenditure', row, column), summary, query('general-expenditure', row, column)];
  }
  if (topic.fund === 'fiscal') return fiscalClass(row, names.length, column, context);
  const own = query(FUND_TABLE[topic.fund], row, column);
  if (column !== 'total') return [own];
  const flow = query(FUND_TABLE[topic.fund], row, 'current-expenditure');
  const summary = query('fiscal-summary', row, topic.fund, 'expenditure');
  return names.length === 1 ? [own, flow, summary] : [own, flow];
}

/** 财政拨款 of an item is its general money where no other fund has the item. */
function fiscalClass(
  row: Row,
  depth: number,
  column: string,
  context: NarrativeContext,
): readonly FigureQuery[] {
  const own = (['general-expenditure', 'government-fund', 'state-capital'] as const)
    .map((kind) => query(kind, row, column))
    .filter((one) => context.lookup.figure(one) !== null);
  const one = own.length === 1 ? own : [];
  return depth === 1 && column === 'total'
    ? [query('fiscal-summary', row, 'total', 'expenditure'), ...one]
    : one;
}

const BESIDE: ReadonlySet<SubjectConcept> = new Set([...SOURCES, 'carryover', 'reserve']);

const ECONOMY: Partial<Record<SubjectConcept, readonly [code: string, name: string]>> = {
  wages: ['301', '工资福利支出'],
  goods: ['302', '商品和服务支出'],
  family: ['303', '对个人和家庭的补助'],
  capital: ['310', '资本性支出'],
};
const USED: ReadonlySet<SubjectConcept> = new Set(USES);

/**
 * The figures a topic may speak of, the likeliest first: a phrase such as 收入预算 may mean the total
 * with or without what was carried over. Empty where no table states such a figure for certain.
 */
export function queriesFor(topic: Topic, context: NarrativeContext): readonly FigureQuery[] {
  const { concept: name, text } = topic.subject;
  if (name === 'total' || name === 'current-total') return totals(topic, context.stage);
  if (name === 'basic' || name === 'project') return nature(topic);
  if (name === 'personnel' || name === 'public') return use(topic);
  if (name === 'function') return classified(topic, context);
  if (name === 'carryover' || name === 'year-end') return balance(topic, name);
  if (BESIDE.has(name)) return topic.subject.fund === null ? source(name) : [];
  if (name === 'operating-cost')
    return [query('three-public', TOTAL, name), query('operating', TOTAL)];
  if (name === 'procurement') return [query('procurement', TOTAL)];
  if (name === 'fixed-assets') return [query('assets', TOTAL)];
  if (name === 'named') return namedItem(topic, text, context);
  if (
    [
      'three-public',
      'abroad',
      'vehicles',
      'vehicle-purchase',
      'vehicle-operation',
      'reception',
    ].includes(name)
  ) {
    return visits(topic);
  }
  return economy(topic, context);
}

/** What was carried in or out, of all money or of the fund the topic or its section is on. */
function balance({ fund }: Topic, name: 'carryover' | 'year-end'): readonly FigureQuery[] {
  const side = name === 'carryover' ? 'income' : 'expenditure';
  const listed = (kind: TableKind) => query(kind, concept(name), 'total', side);
  if (fund === null) return name === 'carryover' ? source(name) : [listed('summary')];
  if (fund === 'fiscal') return [listed('fiscal-summary')];
  return [query(FUND_TABLE[fund], TOTAL, name)];
}

function source(name: string): readonly FigureQuery[] {
  return [query('summary', concept(name), 'total', 'income'), query('income', TOTAL, name)];
}

/** 工资福利支出 and its like, where they are listed under a 基本支出 or 人员经费. */
function economy(topic: Topic, context: NarrativeContext): readonly FigureQuery[] {
  const code = ECONOMY[topic.subject.concept]?.[0];
  const whole = topic.whole === null ? null : context.topic(topic.whole);
  const under = whole && ['basic', 'personnel', 'public'].includes(whole.subject.concept);
  return code && under ? [query('basic-expenditure', { by: 'code', code })] : [];
}

/** An item of the classification named without its class (住房公积金 150 元) in a section on one fund. */
function namedItem(topic: Topic, text: string, context: NarrativeContext): readonly FigureQuery[] {
  const whole = topic.whole === null ? null : context.topic(topic.whole);
  if (whole && text !== '' && USED.has(whole.subject.concept)) return economicItem(whole, text);
  const free = whole === null || whole.subject.concept === 'total';
  if (!free || topic.fund === null || topic.fund === 'fiscal' || text === '') return [];
  const table = FUND_TABLE[topic.fund];
  return namesOf(text).map((name) => query(table, { by: 'names', names: [name] }));
}

/** 津贴补贴 10 元 among 工资福利支出 or 人员经费. */
function economicItem({ subject }: Topic, text: string): readonly FigureQuery[] {
  const above = ECONOMY[subject.concept]?.[1];
  const names = above === undefined ? [text] : [above, text];
  return [query('basic-expenditure', { by: 'names', names })];
}

/** 小学教育支出 in a sentence is 小学教育 in the classification, but 培训支出 is itself. */
function namesOf(text: string): readonly string[] {
  const bare = text.replace(/支出$/, '');
  return bare === text || bare === '' ? [text] : [text, bare];
}

/** The queries asking for the measure a slot stands for. */
export function forSlot(
  queries: readonly FigureQuery[],
  slot: Slot,
  stage: string,
): readonly FigureQuery[] {
  if (slot === 'main')
    return stage === 'final' ? queries.map((one) => ({ ...one, measure: 'final' })) : queries;
  return slot === 'initial' ? queries.map((one) => ({ ...one, measure: 'budget' })) : [];
}
