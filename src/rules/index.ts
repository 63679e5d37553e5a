import type { Model } from '../types/model.ts';
import type { Relation, RuleId, Severity } from '../types/relation.ts';
import type { Rule } from '../types/rule.ts';
import { basicExpenditure } from './cross/basic.ts';
import { fundRules, summaryClasses } from './cross/classes.ts';
import { budgetsAddUp, incomeByCode } from './cross/codes.ts';
import { fiscalSources, fiscalWhole } from './cross/fiscal.ts';
import { fiscalClasses } from './cross/fiscal-classes.ts';
import { fiscalExpenditure } from './cross/fiscal-expenditure.ts';
import { formAgainstList, formsTotal } from './cross/forms.ts';
import { projectTotal } from './cross/projects.ts';
import { carriedOver, expenditureTotal, incomeSources, incomeTotal } from './cross/totals.ts';
import { visitsByEconomicItem } from './cross/visits.ts';
import { formRules } from './form/index.ts';
import { narrativeRules } from './narrative/index.ts';
import { basicFooters, incomeEqualsExpenditure, useByClass } from './table/balance.ts';
import { changeAmounts, changePercents } from './table/changes.ts';
import { codedTotal, codeHierarchy } from './table/codes.ts';
import { listTotal, nestedLines, sideTotal } from './table/lists.ts';
import { purchaseAmounts } from './table/purchases.ts';
import { carriedFunds, rowTotals, visitColumns } from './table/rows.ts';
import { thereofLimit } from './table/thereof.ts';

/** Every rule, in the order of its id. */
export const RULES: readonly Rule[] = [
  rowTotals,
  carriedFunds,
  codeHierarchy,
  codedTotal,
  listTotal,
  sideTotal,
  incomeEqualsExpenditure,
  nestedLines,
  visitColumns,
  basicFooters,
  useByClass,
  purchaseAmounts,
  thereofLimit,
  changeAmounts,
  changePercents,
  incomeTotal,
  incomeSources,
  expenditureTotal,
  summaryClasses,
  ...fundRules,
  basicExpenditure,
  budgetsAddUp,
  incomeByCode,
  projectTotal,
  formAgainstList,
  visitsByEconomicItem,
  carriedOver,
  fiscalSources,
  fiscalWhole,
  formsTotal,
  fiscalExpenditure,
  fiscalClasses,
  ...narrativeRules,
  ...formRules,
];

const SEVERITIES = new Map(RULES.map((rule) => [rule.id, rule.severity]));

/** A rule's own severity. */
export function severityOf(id: RuleId): Severity {
  return SEVERITIES.get(id) ?? 'error';
}

/** Whether a rule's id is one of, or begins with one of, the given ids and prefixes. */
function matches(rule: Rule, ids: readonly string[]): boolean {
  return ids.some((id) => rule.id === id || (id.length < rule.id.length && rule.id.startsWith(id)));
}

/** The rules chosen by `only` (all where it is empty) less those of `ignore`. */
export function chosenRules(
  only: readonly string[] = [],
  ignore: readonly string[] = [],
): readonly Rule[] {
  return RULES.filter(
    (rule) => (only.length === 0 || matches(rule, only)) && !matches(rule, ignore),
  );
}

/** All relations the given rules select from a model; one relation an identity, the first to name it. */
export function relationsOf(model: Model, rules: readonly Rule[] = RULES): readonly Relation[] {
  const found = new Map<string, Relation>();
  for (const rule of rules) {
    for (const relation of rule.relations(model)) {
      if (!found.has(relation.id)) found.set(relation.id, relation);
    }
  }
  return [...found.values()];
}
