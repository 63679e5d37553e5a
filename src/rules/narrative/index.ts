import type { Rule } from '../../types/rule.ts';
import { growthRate, yearDifference } from './changes.ts';
import { listedChanges, listedParts } from './lists.ts';
import { completionOfBudget, shareOfWhole } from './percentages.ts';
import { projectBudgets } from './projects.ts';
import { statedTwice } from './repeated.ts';
import { sharesOfOneWhole } from './shares.ts';
import { announcedPurchases, emptyTables, textAgreesWithTable } from './tables.ts';
import { comparedYear, directionWords, percentSign } from './words.ts';

/** The rules of the narrative, BA3, in the order of their ids. */
export const narrativeRules: readonly Rule[] = [
  textAgreesWithTable,
  listedParts,
  listedChanges,
  yearDifference,
  growthRate,
  shareOfWhole,
  completionOfBudget,
  sharesOfOneWhole,
  directionWords,
  emptyTables,
  announcedPurchases,
  statedTwice,
  projectBudgets,
  comparedYear,
  percentSign,
];
