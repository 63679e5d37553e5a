import type { Claim, FigureQuery, Statement, Topic } from '../../types/claim.ts';
import type { Figure, TableKind } from '../../types/model.ts';
import type { FactRelation, Relation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { atMost, notRelated, sum } from '../relate.ts';
import { boundTo } from './binding.ts';
import { type NarrativeContext, nameOf, narrativeRule, slotOf, yuan } from './context.ts';

const SOURCE = '财政部《地方预决算公开操作规程》：文字说明应与所附报表一致';

/** `《部门收支总表》收入总计·预算数`: where a table prints a figure. */
function placeName({ place }: Figure): string {
  return place.kind === 'cell'
    ? `《${place.table}》${[place.row, place.column].filter((one) => one !== '').join('·')}`
    : '';
}

function matches(context: NarrativeContext, topic: Topic): readonly Relation[] {
  return topic.claims.flatMap((claim): readonly Relation[] => {
    if (claim.role !== 'level') return [];
    const figure = boundTo(context, topic, claim);
    if (!figure) return [];
    return [
      sum('BA301', `文字说明：${nameOf(topic)} = ${placeName(figure)}`, claim.figure, [figure]),
    ];
  });
}

/** A level the text states is the figure the table prints. */
export const textAgreesWithTable: Rule = narrativeRule(
  {
    id: 'BA301',
    severity: 'error',
    name: { zh: '文字与报表', en: 'Text against table' },
    summary: {
      zh: '文字说明所写的数等于报表中同一口径的数。',
      en: 'A figure stated in the text equals the table’s figure of the same subject.',
    },
    why: {
      zh: '说明是对报表的复述，两处是同一个数；单位不同的先换算。只核对口径确定的数：科目、资金性质、年度、预算数或决算数都能对上报表的一格；对不上的不核对。',
      en: 'The text repeats the tables. Checked only where subject, money, year and measure lead to one cell for certain.',
    },
    source: SOURCE,
    example: '文字写“收入预算 8141.01 万元”，收支总表的收入总计为 8114.01 万元',
  },
  (context) => context.narrative.topics.flatMap((topic) => matches(context, topic)),
);

/** Tables whose emptiness means that there is no such money. */
function emptiable(topic: Pick<Topic, 'subject' | 'fund'>): TableKind | null {
  const { concept, fund } = topic.subject;
  if (concept === 'three-public' || concept === 'procurement') return concept;
  if (concept !== 'total' || fund === null) return null;
  if (fund === 'fund') return 'government-fund';
  return fund === 'state-capital' ? 'state-capital' : null;
}

const NAMES: Partial<Record<TableKind, string>> = {
  'three-public': '“三公”经费表',
  procurement: '政府采购表',
  'government-fund': '政府性基金表',
  'state-capital': '国有资本经营预算表',
};

function emptyAgainst(context: NarrativeContext, topic: Topic): readonly Relation[] {
  const kind = emptiable(topic);
  if (!kind || context.lookup.state(kind) !== 'empty') return [];
  return topic.claims.flatMap((claim): readonly Relation[] => {
    if (claim.role !== 'level' || claim.year !== context.narrative.year) return [];
    if (slotOf(claim.measure, context.stage) !== 'main') return [];
    return [emptyFact(kind, nameOf(topic), claim)];
  });
}

function emptyFact(kind: TableKind, name: string, { figure }: Claim): FactRelation {
  const table = NAMES[kind] ?? '';
  return {
    kind: 'fact',
    id: `BA310:${figure.id}`,
    rule: 'BA310',
    formula: `文字说明：${name} 与${table}是否为空`,
    holds: yuan(figure).isZero(),
    message: {
      zh: `文字写${name} ${figure.text}，而${table}是空表`,
      en: `The text states ${name} ${figure.text}, but its table is empty`,
    },
    places: [figure.place],
    figures: [figure],
  };
}

const WHOLES: Partial<Record<TableKind, readonly FigureQuery[]>> = {
  'three-public': [
    {
      kind: 'three-public',
      row: { by: 'concept', concept: 'three-public-total' },
      column: 'total',
    },
    { kind: 'three-public', row: { by: 'total' }, column: 'total' },
  ],
  procurement: [{ kind: 'procurement', row: { by: 'total' }, column: 'total' }],
  'government-fund': [{ kind: 'government-fund', row: { by: 'total' }, column: 'total' }],
  'state-capital': [{ kind: 'state-capital', row: { by: 'total' }, column: 'total' }],
};

/** “没有”: the table is empty, or its total is nothing. */
function noneAgainst(context: NarrativeContext, statement: Statement): readonly Relation[] {
  const kind = emptiable({ subject: statement.subject, fund: statement.subject.fund });
  if (statement.kind !== 'none' || !kind) return [];
  const state = context.lookup.state(kind);
  if (state === 'absent' || state === 'unreadable') return [];
  const total = (WHOLES[kind] ?? []).map(context.lookup.figure).find((figure) => figure !== null);
  if (state === 'filled' && !total) return [];
  const table = NAMES[kind] ?? '';
  return [
    {
      kind: 'fact',
      id: `BA310:n${statement.sentence}:${kind}`,
      rule: 'BA310',
      formula: `文字说明：没有${statement.subject.text}`,
      holds: !total || yuan(total).isZero(),
      message: {
        zh: `文字说没有，而${table}列有 ${total?.text ?? ''}`,
        en: `The text says there is none, but the table prints ${total?.text ?? ''}`,
      },
      places: total ? [statement.place, total.place] : [statement.place],
      figures: total ? [total] : [],
    },
  ];
}

/** A figure stated for what an empty table says is nothing, and nothing where the table has figures. */
export const emptyTables: Rule = narrativeRule(
  {
    id: 'BA310',
    severity: 'error',
    name: { zh: '空表与文字', en: 'Empty tables and the text' },
    summary: {
      zh: '文字写有的，表不应为空；文字说没有的，表不应有数。',
      en: 'What the text puts a figure on is not an empty table, and what it says there is none of is.',
    },
    why: {
      zh: '政府性基金、国有资本经营预算、“三公”经费和政府采购没有数时，规程要求列空表并说明。',
      en: 'Where there is no such money the rules ask for an empty table and a note.',
    },
    source: '财政部《地方预决算公开操作规程》：没有数据的表应列出空表并说明',
    example: '文字写政府性基金支出 12 万元，政府性基金表为空表',
  },
  ({ narrative: told, ...rest }) => {
    const context = { narrative: told, ...rest };
    return [
      ...told.topics.flatMap((topic) => emptyAgainst(context, topic)),
      ...told.statements.flatMap((statement) => noneAgainst(context, statement)),
    ];
  },
);

function procured(context: NarrativeContext, statement: Statement): readonly Relation[] {
  const topic = statement.topic === null ? null : context.topic(statement.topic);
  const claim = topic?.claims.find(
    ({ role, sentence }) => role === 'level' && sentence === statement.sentence,
  );
  if (statement.kind !== 'procured' || !topic || !claim) return [];
  const formula = `文字说明：${nameOf(topic)} 已列入政府采购预算`;
  const state = context.lookup.state('procurement');
  if (state === 'absent')
    return [notRelated('BA311', formula, 'not-applicable', '文件没有政府采购表')];
  if (state === 'unreadable')
    return [notRelated('BA311', formula, 'unchecked', '政府采购表没有读出')];
  if (state === 'empty') return [procuredFact(formula, nameOf(topic), claim)];
  const total = context.lookup.figure({
    kind: 'procurement',
    row: { by: 'total' },
    column: 'total',
  });
  return total
    ? [atMost('BA311', `${formula}，不大于${placeName(total)}`, claim.figure, total)]
    : [];
}

function procuredFact(formula: string, name: string, { figure }: Claim): FactRelation {
  return {
    kind: 'fact',
    id: `BA311:${figure.id}`,
    rule: 'BA311',
    formula,
    holds: yuan(figure).isZero(),
    message: {
      zh: `文字写${name} ${figure.text}已列入政府采购预算，而政府采购表是空表`,
      en: `The text says ${name} ${figure.text} is in the procurement budget, but that table is empty`,
    },
    places: [figure.place],
    figures: [figure],
  };
}

/** Purchases said to be in the procurement budget are there. */
export const announcedPurchases: Rule = narrativeRule(
  {
    id: 'BA311',
    severity: 'error',
    name: { zh: '已列入政府采购预算', en: 'Purchases announced' },
    summary: {
      zh: '文字说已列入政府采购预算的购置，政府采购表应列有，且不大于其合计。',
      en: 'Purchases the text says are in the procurement budget appear in its table.',
    },
    why: {
      zh: '“已列入政府采购预算”是对采购表的引用。金额为零的、文件没有采购表的不核对。',
      en: 'The phrase refers to the procurement table. Not applicable where the amount is zero or the document has no such table.',
    },
    source: '《政府采购法》第三十三条：采购项目及资金应列入部门预算',
    example: '拟购置固定资产 6.50 万元，已列入政府采购预算；政府采购表为空表',
  },
  (context) => context.narrative.statements.flatMap((statement) => procured(context, statement)),
);
