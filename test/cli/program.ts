// The program as bin/budget-audit.js starts it, from the sources.
import { main } from '../../src/cli/main.ts';

process.exitCode = await main(process);
