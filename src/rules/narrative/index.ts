import { growthRate, yearDifference } from './changes.ts';
import type { NarrativeRule } from './context.ts';
import { emptyTables } from './empty.ts';
import { comparedYear, percentSign } from './form.ts';
import { listedChanges } from './listed-changes.ts';
import { listedParts } from './lists.ts';
import { operatingCost } from './operating-cost.ts';
import { completionOfBudget, shareOfWhole } from './percentages.ts';
import { projectBudgets } from './projects.ts';
import { announcedPurchases } from './purchases.ts';
import { statedTwice } from './repeated.ts';
import { setAside } from './set-aside.ts';
import { sharesOfOneWhole } from './shares.ts';
import { textAgreesWithTable } from './tables.ts';
import { vehicleNumbers } from './vehicles.ts';
import { directionWords } from './words.ts';

/** The rules of the narrative, BA3, in the order of their ids. */
export const narrativeRules: readonly NarrativeRule[] = [
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
  setAside,
  operatingCost,
  vehicleNumbers,
];
