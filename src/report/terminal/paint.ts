import { Chalk, type ChalkInstance } from 'chalk';
import type { Severity } from '../../types/relation.ts';
import type { Status } from '../../types/report.ts';

type Dye = (text: string) => string;

/** Colours by meaning; each leaves text as it is where there is to be no colour. */
export interface Paint {
  readonly strong: Dye;
  readonly severity: Readonly<Record<Severity, Dye>>;
  readonly status: Readonly<Record<Status, Dye>>;
}

/** The colours of a terminal, or none. */
export function paintOf(color: boolean): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  // One argument only: chalk joins all it is given, and map and replace give more.
  const dye =
    (style: ChalkInstance): Dye =>
    (text) =>
      style(text);
  return {
    strong: dye(chalk.bold),
    severity: {
      error: dye(chalk.red.bold),
      warning: dye(chalk.yellow.bold),
      info: dye(chalk.cyan),
    },
    status: {
      clean: dye(chalk.green),
      findings: dye(chalk.red),
      incomplete: dye(chalk.yellow),
      failed: dye(chalk.red.bold),
    },
  };
}
