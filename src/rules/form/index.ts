import type { Rule } from '../../types/rule.ts';
import { codeNames, oneNamePerCode } from './codes.ts';
import { contentsPrinted, requiredPrinted } from './contents.ts';
import { oneDepartment } from './department.ts';
import { emptyNoted } from './empty.ts';
import { levelRows } from './levels.ts';
import { spokenNames } from './names.ts';
import { numbering } from './numbering.ts';
import { numberForm } from './numbers.ts';
import { rowsOnce } from './rows.ts';
import { unitStated } from './unit.ts';
import { fillers, instructions, placeholders } from './words.ts';
import { projectPeriods, titleYears } from './years.ts';

/** The rules of form, BA4, in the order of their ids. */
export const formRules: readonly Rule[] = [
  contentsPrinted,
  requiredPrinted,
  emptyNoted,
  unitStated,
  numberForm,
  titleYears,
  oneNamePerCode,
  rowsOnce,
  placeholders,
  instructions,
  codeNames,
  spokenNames,
  oneDepartment,
  numbering,
  fillers,
  projectPeriods,
  levelRows,
];
