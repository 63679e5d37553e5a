// npm run bench: what checking costs, beside pdftotext on the same files in the same run.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { copies } from './time/copies.ts';
import { best, measure, together, type Usage, unmeasured } from './time/measure.ts';
import { isInstalled } from './write/programs.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const bin = path('../../bin/budget-audit.js');
const corpus = path('../../../shared/corpus/');
const samples = path('../../samples/');

const RUNS = 3;
const GOAL = { wall: 1.5, memory: 250 };

const check = (...args: readonly string[]): Usage =>
  measure(process.execPath, [bin, 'check', ...args]);
const poppler = (file: string): Usage => measure('pdftotext', ['-bbox-layout', file, '/dev/null']);

const seconds = (value: number): string => `${value.toFixed(2)} s`.padStart(9);
const megabytes = (value: number): string => `${value.toFixed(0)} MB`.padStart(8);

function print(what: string, { wall, user, system, memory }: Usage): void {
  console.log(
    [what.padEnd(58), seconds(wall), seconds(user), seconds(system), megabytes(memory)].join(' '),
  );
}

const pdfsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.pdf'))
    .map((file) => folder + file);

function oneFile(file: string): void {
  const own = best(RUNS, () => check(file));
  print('budget-audit check, one PDF, cold', own);
  print(
    '  the same by --engine pdf-parse',
    best(RUNS, () => check('--engine', 'pdf-parse', file)),
  );
  if (isInstalled('pdftotext'))
    print(
      '  pdftotext -bbox-layout',
      best(RUNS, () => poppler(file)),
    );
  const met = own.wall < GOAL.wall && own.memory < GOAL.memory;
  console.log(
    `  goal on an idle machine: ${GOAL.wall} s, ${GOAL.memory} MB: ${met ? 'met' : 'not met here'}`,
  );
}

function folder(name: string): void {
  print(`budget-audit check, all of ${name === '' ? 'the corpus' : name}`, check(corpus + name));
}

/** The same pages one, two and four times over: time a page must not grow with their number. */
async function growth(file: string): Promise<void> {
  for (const count of [1, 2, 4]) {
    const copy = await copies(file, count);
    const usage = best(2, () => check(copy.path));
    print(`the PDF ${count} times over, ${copy.pages} pages`, usage);
    console.log(`  ${((usage.user * 1000) / copy.pages).toFixed(1)} ms of the processor a page`);
  }
}

async function main(): Promise<void> {
  const here = existsSync(corpus);
  const file = here ? `${corpus}real/wanli-2025-budget.pdf` : `${samples}clean-2024-budget.pdf`;
  console.log(
    [
      ''.padEnd(58),
      'wall'.padStart(9),
      'user'.padStart(9),
      'system'.padStart(9),
      'memory'.padStart(8),
    ].join(' '),
  );
  oneFile(file);
  if (here) {
    folder('real/');
    if (isInstalled('pdftotext'))
      print(
        '  pdftotext -bbox-layout, one by one',
        together(pdfsIn(`${corpus}real/`).map(poppler)),
      );
    folder('');
  } else console.log('no corpus here: a sample is measured instead');
  await growth(file);
}

if (unmeasured) console.log(unmeasured);
else await main();
