import type { Claim, FigureQuery, Statement, Topic } from '../../types/claim.ts';
import type { TableKind } from '../../types/model.ts';
import type { FactRelation, Relation } from '../../types/relation.ts';
import {
  isOfDepartment,
  type NarrativeContext,
  type NarrativeRule,
  nameOf,
  narrativeRule,
  slotOf,
  yuan,
} from './context.ts';
import { fact } from './fact.ts';

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
  if (!kind || context.lookup.state(kind) !== 'empty' || !isOfDepartment(context, topic)) return [];
  return topic.claims.flatMap((claim): readonly Relation[] => {
    if (claim.role !== 'level' || claim.year !== context.narrative.year) return [];
    if (slotOf(claim.measure, context.stage) !== 'main') return [];
    return [emptyFact(kind, nameOf(topic), claim)];
  });
}

function emptyFact(kind: TableKind, name: string, { figure }: Claim): FactRelation {
  const table = NAMES[kind] ?? '';
  return fact('BA310', {
    id: figure.id,
    formula: `文字说明：${name} 与${table}是否为空`,
    holds: yuan(figure).isZero(),
    zh: `文字写${name} ${figure.text}，而${table}是空表`,
    en: `The text states ${name} ${figure.text}, but its table is empty`,
    figures: [figure],
  });
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
    fact(
      'BA310',
      {
        id: `n${statement.sentence}:${kind}`,
        formula: `文字说明：没有${statement.subject.text}`,
        holds: !total || yuan(total).isZero(),
        zh: `文字说没有，而${table}列有 ${total?.text ?? ''}`,
        en: `The text says there is none, but the table prints ${total?.text ?? ''}`,
        figures: total ? [total] : [],
      },
      total ? [statement.place, total.place] : [statement.place],
    ),
  ];
}

/** A figure stated for what an empty table says is nothing, and nothing where the table has figures. */
export const emptyTables: NarrativeRule = narrativeRule(
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
