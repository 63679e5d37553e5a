import { audit } from '../audit.ts';
import { RULES } from '../rules/index.ts';
import type { Io } from './io.ts';
import { runCli } from './run.ts';

/** The program: bin/budget-audit.js hands in `process` and sets the exit code it returns. */
export function main(io: Io): Promise<number> {
  return runCli(io, { audit, rules: RULES });
}
