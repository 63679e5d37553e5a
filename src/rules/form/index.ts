import type { Rule } from '../../types/rule.ts';
import { oneNamePerCode, rowsOnce } from './codes.ts';
import { numberForm } from './numbers.ts';
import { contentsPrinted, emptyNoted, titleYears, unitStated } from './presence.ts';
import { instructions, placeholders } from './words.ts';

/** The rules of form, BA4, in the order of their ids. */
export const formRules: readonly Rule[] = [
  contentsPrinted,
  emptyNoted,
  unitStated,
  numberForm,
  titleYears,
  oneNamePerCode,
  rowsOnce,
  placeholders,
  instructions,
];
