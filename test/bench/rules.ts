import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readModel } from '../../src/audit.ts';
import { RULES } from '../../src/rules/index.ts';
import { narrativeOf } from '../../src/rules/narrative/context.ts';
import type { Model } from '../../src/types/model.ts';

/**
 * What each rule costs: a line a rule, processor time in milliseconds a document, the mean and the
 * worst over samples/ and, where it is there, the corpus. The narrative is read once for all its
 * rules, which is a line of its own. Usage: npm run bench:rules [-- BA3]
 */
const ROUNDS = 5;
const FOLDERS = ['../../samples/', '../../../shared/corpus/seeds/', '../../../shared/corpus/real/'];

const files = FOLDERS.map((folder) => fileURLToPath(new URL(folder, import.meta.url)))
  .filter(existsSync)
  .flatMap((folder) => readdirSync(folder).map((name) => folder + name))
  .filter((file) => /\.(pdf|txt)$/.test(file));

/** Milliseconds of the processor's, which other programs disturb less than the clock's. */
function spent(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** What is measured: the rules, and before them the reading of the narrative. */
const STEPS: readonly {
  readonly id: string;
  readonly name: string;
  readonly run: (model: Model) => void;
}[] = [
  {
    id: 'BA3',
    name: 'Reading the narrative, for all of BA3',
    run: (model) => void narrativeOf(model),
  },
  ...RULES.map(({ id, name, relations }) => ({
    id,
    name: name.en,
    run: (model: Model) => void relations(model),
  })),
];

/** A document's cost by step; a copy of the model has no narrative read yet. */
function costs(model: Model): readonly number[] {
  const fresh = { ...model };
  return STEPS.map(({ run }) => spent(() => run(fresh)));
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Medians of some rounds after one to warm up. */
function measured(model: Model): readonly number[] {
  costs(model);
  const rounds = Array.from({ length: ROUNDS }, () => costs(model));
  return STEPS.map((_, at) => median(rounds.map((round) => round[at] ?? 0)));
}

const models: Model[] = [];
for (const file of files) models.push(await readModel(file, readFileSync(file)));
const all = models.map(measured);
const shown = STEPS.map(({ id, name }, at) => {
  const own = all.map((each) => each[at] ?? 0);
  const mean = own.reduce((sum, each) => sum + each, 0) / own.length;
  return { id, mean, worst: Math.max(...own), name };
});

console.log(`${files.length} documents, ms a document\nrule    mean  worst  name`);
for (const { id, mean, worst, name } of shown.filter((each) =>
  each.id.startsWith(process.argv[2] ?? ''),
))
  console.log(
    `${id.padEnd(5)} ${mean.toFixed(2).padStart(6)} ${worst.toFixed(2).padStart(6)}  ${name}`,
  );
const total = shown.reduce((sum, { mean }) => sum + mean, 0);
console.log(`all   ${total.toFixed(2).padStart(6)}`);
