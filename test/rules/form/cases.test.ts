import { testCase } from '../case.ts';
import { CASES } from './cases.ts';

for (const each of CASES) testCase(each);
