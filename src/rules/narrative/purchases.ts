import type { Claim, Statement } from '../../types/claim.ts';
import type { FactRelation, Relation } from '../../types/relation.ts';
import { atMost, notRelated } from '../relate.ts';
import {
  type NarrativeContext,
  type NarrativeRule,
  nameOf,
  narrativeRule,
  yuan,
} from './context.ts';
import { fact } from './fact.ts';
import { placeName } from './tables.ts';

/** 已列入政府采购预算: against a table that is empty, or its total. */
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
  return fact('BA311', {
    id: figure.id,
    formula,
    holds: yuan(figure).isZero(),
    zh: `文字写${name} ${figure.text}已列入政府采购预算，而政府采购表是空表`,
    en: `The text says ${name} ${figure.text} is in the procurement budget, but that table is empty`,
    figures: [figure],
  });
}

/** Purchases said to be in the procurement budget are there. */
export const announcedPurchases: NarrativeRule = narrativeRule(
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
