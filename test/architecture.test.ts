import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
/** In the order data flows: a stage imports from stages before it. `audit` joins the first six. */
const STAGES = ['ingest', 'tables', 'model', 'rules', 'check', 'audit', 'report', 'batch', 'cli'];
const TOUCHES_THE_WORLD = new Set(['ingest', 'batch', 'cli']);
const WORLD = /^(node:)?(fs|fs\/promises|process|child_process|readline|os|tty|worker_threads)$/;
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g;

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = readdirSync(SRC, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join(SRC, file));

const imports: readonly Import[] = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => ({
    file,
    target: match[1] ?? match[2] ?? match[3] ?? '',
  })),
);

/** `src/tables/ruled/x.ts` → tables; `src/audit.ts` → audit. */
const stageOf = (file: string): string =>
  (relative(SRC, file).split(sep)[0] ?? '').replace(/\.ts$/, '');

const shown = ({ file, target }: Import): string => `${relative(SRC, file)} → ${target}`;
const inside = imports.filter(({ target }) => target.startsWith('.'));
const reached = ({ file, target }: Import): string => stageOf(resolve(dirname(file), target));

test('every folder of src is a known stage', () => {
  const known = new Set([...STAGES, 'types']);
  assert.deepEqual(
    files.map(stageOf).filter((stage) => !known.has(stage)),
    [],
  );
});

test('a stage imports from earlier stages and the shared types only', () => {
  const backwards = inside.filter((each) => {
    const [from, to] = [stageOf(each.file), reached(each)];
    return from !== to && to !== 'types' && STAGES.indexOf(to) >= STAGES.indexOf(from);
  });
  assert.deepEqual(backwards.map(shown), []);
});

test('the shared types import from one another only', () => {
  const wrong = inside.filter(
    (each) => stageOf(each.file) === 'types' && reached(each) !== 'types',
  );
  assert.deepEqual(wrong.map(shown), []);
});

test('only ingest, batch and cli touch files, processes or the terminal', () => {
  const wrong = imports.filter(
    ({ file, target }) => WORLD.test(target) && !TOUCHES_THE_WORLD.has(stageOf(file)),
  );
  const talking = files.filter((file) => {
    const text = readFileSync(file, 'utf8');
    const speaks = stageOf(file) !== 'cli' && /\bconsole\./.test(text);
    return speaks || (!TOUCHES_THE_WORLD.has(stageOf(file)) && /\bprocess\./.test(text));
  });
  assert.deepEqual([...wrong.map(shown), ...talking.map((file) => relative(SRC, file))], []);
});

test('nothing ends the process, which would cut piped output off', () => {
  const wrong = files.filter((file) =>
    /process\.(exit|abort|kill)\(/.test(readFileSync(file, 'utf8')),
  );
  assert.deepEqual(wrong, []);
});

test('no file is longer than 300 lines', () => {
  const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 300);
  assert.deepEqual(
    long.map((file) => relative(SRC, file)),
    [],
  );
});
