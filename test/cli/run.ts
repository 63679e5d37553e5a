import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program of this folder as its own process, with nothing of a terminal. */
export function run(
  program: 'stub.ts' | 'program.ts',
  argv: readonly string[],
  input: string | Uint8Array = '',
): Ran {
  const script = fileURLToPath(new URL(program, import.meta.url));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', script, ...argv],
    { input, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '1' }, maxBuffer: 1e8 },
  );
  return { code: status, out: stdout, err: stderr };
}

/** A folder that lives as long as the tests of the file that asks for it. */
export function scratch(): (name: string, content: string | Uint8Array) => string {
  const root = mkdtempSync(join(tmpdir(), 'budget-audit-'));
  after(() => rmSync(root, { recursive: true }));
  return (name, content) => {
    const path = join(root, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
}
