// Checks the sample that has faults put in: to find them (exit code 1) is what is wanted.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = ['bin/budget-audit.js', 'check', 'samples/faulty-2024-budget.pdf'];
const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
process.exitCode = status === 1 ? 0 : (status ?? 2) || 1;
