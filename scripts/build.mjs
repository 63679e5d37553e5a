// Compiles src to dist, from nothing so that no deleted file lives on, with what is no TypeScript.
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));

rmSync(join(root, 'dist'), { recursive: true, force: true });
const tsc = [join(typescript, 'bin', 'tsc'), '-p', 'tsconfig.build.json'];
const { status } = spawnSync(process.execPath, tsc, { cwd: root, stdio: 'inherit' });
cpSync(join(root, 'src/report/schema'), join(root, 'dist/report/schema'), { recursive: true });
process.exitCode = status ?? 1;
