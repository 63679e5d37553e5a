import { diagnose } from '../../src/check/diagnose/index.ts';
import { evaluate } from '../../src/check/evaluate.ts';
import {
  type Document,
  makeDocument,
  random,
  relationsOf,
  slip,
  withTexts,
} from '../check/system.ts';

/**
 * Times evaluation and diagnosis of synthetic documents of 3,000 figures and 10 faults by the clock. Prints
 * a row a document: the median of twenty runs after one to warm up, and the quickest, which is what an
 * idle machine takes where this one is busy; the last column is how many faults were named.
 * Usage: npm run bench:diagnose [-- first seed]
 */
const FIGURES = 3000;
const FAULTS = 10;
const RUNS = 20;
const KINDS = ['digit', 'swap', 'shift', 'dropped', 'added', 'other'];

function largeDocument(seed: number): Document {
  const classes = Array.from({ length: 200 }, (_, at) => at + 1);
  const enough = classes.find((count) => makeDocument(seed, count).cells.length >= FIGURES);
  return makeDocument(seed, enough);
}

function faults(document: Document, seed: number): Map<string, string> {
  const rnd = random(seed);
  const printed = document.cells.filter((cell) => cell.text !== '');
  const texts = new Map<string, string>();
  while (texts.size < FAULTS) {
    const cell = printed[Math.floor(rnd() * printed.length)];
    const text = cell && slip(KINDS[texts.size % KINDS.length] ?? 'digit', cell.text, rnd);
    if (cell && text) texts.set(cell.id, text);
  }
  return texts;
}

function timed<T>(run: () => T): { readonly value: T; readonly time: number } {
  const start = performance.now();
  const value = run();
  return { value, time: performance.now() - start };
}

/** Figures and relations are made anew, for what is known of them is remembered from run to run. */
function runOnce(document: Document) {
  const relations = relationsOf(document);
  const judged = timed(() => evaluate(relations));
  const found = timed(() => diagnose(judged.value));
  return { relations: relations.length, judging: judged.time, finding: found.time, found };
}

function median(times: readonly number[]): string {
  return ([...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0).toFixed(1);
}

const start = Number(process.argv[2] ?? 1);
const rows = [0, 1, 2, 3, 4].map((offset) => {
  const seed = start + offset;
  const document = largeDocument(seed);
  const texts = faults(document, seed);
  const printed = withTexts(document, texts);
  const [first, ...runs] = Array.from({ length: RUNS + 1 }, () => runOnce(printed));
  const findings = first?.found.value ?? [];
  const named = findings.filter(({ suspect }) => suspect && texts.has(suspect.figure.id));
  return {
    seed,
    figures: document.cells.length,
    relations: first?.relations,
    'evaluate ms': median(runs.map(({ judging }) => judging)),
    'diagnose ms': median(runs.map(({ finding }) => finding)),
    'quickest ms': Math.min(...runs.map(({ finding }) => finding)).toFixed(1),
    findings: findings.length,
    named: named.length,
  };
});
console.table(rows);
