import type { Document } from '../../samples/generator/document.ts';
import { tablesOf } from '../../samples/generator/document.ts';
import { documentsFor } from './documents.ts';
import { type Form, forms } from './forms.ts';
import { benchOptions } from './options.ts';
import { readFile } from './readers.ts';
import { type Miss, scoreGrids, type TableScore } from './score/grid.ts';
import { addPlaces, noPlaces, type PlaceScore, scorePlaces } from './score/linear.ts';
import { load } from './write/cache.ts';
import { isInstalled } from './write/programs.ts';

/** One document in one form, and how it was read. */
interface Reading {
  readonly file: string;
  readonly tables: readonly TableScore[];
  readonly places: PlaceScore;
  readonly failure: string | null;
}

async function scoreFile(file: string, document: Document, places: boolean): Promise<Reading> {
  const { items, model } = await readFile(file, load(file));
  const grids = items.filter((item) => item.kind === 'grid');
  const tables = tablesOf(document);
  return {
    file,
    tables: places ? [] : scoreGrids(tables, grids),
    places: scorePlaces(tables, model),
    failure: null,
  };
}

async function attempt(file: string, document: Document, places: boolean): Promise<Reading> {
  try {
    return await scoreFile(file, document, places);
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const tables = tablesOf(document);
    return { file, tables: places ? [] : scoreGrids(tables, []), places: noPlaces, failure };
  }
}

const sum = (readings: readonly Reading[], of: (score: TableScore) => number): number =>
  readings.flatMap(({ tables }) => tables).reduce((all, score) => all + of(score), 0);

const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${(Math.floor((part / whole) * 10_000) / 100).toFixed(2)}%`;

const cell = (part: number, whole: number): string => `${part}/${whole}`.padStart(13);

function gridLine(form: Form, readings: readonly Reading[]): string {
  const found = sum(readings, (score) => (score.found ? 1 : 0));
  const [body, bodyRight] = [sum(readings, (s) => s.body), sum(readings, (s) => s.bodyRight)];
  const [head, headRight] = [sum(readings, (s) => s.head), sum(readings, (s) => s.headRight)];
  const spans = cell(
    sum(readings, (s) => s.spansRight),
    sum(readings, (s) => s.spans),
  );
  const all = percent(bodyRight + headRight, body + head).padStart(8);
  return [
    form.name.padEnd(36),
    String(readings.length).padStart(4),
    cell(
      found,
      sum(readings, () => 1),
    ),
    cell(bodyRight, body),
    cell(headRight, head),
    all,
    spans,
    String(sum(readings, (s) => s.extraRows)).padStart(6),
    placeText(placesOf(readings)),
  ].join(' ');
}

const placesOf = (readings: readonly Reading[]): PlaceScore =>
  readings.map(({ places }) => places).reduce(addPlaces, noPlaces);

const placeText = (score: PlaceScore): string =>
  [score.figures, score.right, score.ambiguous, score.unbound, score.wrong]
    .map((count) => String(count).padStart(7))
    .join('');

function linearLine(form: Form, readings: readonly Reading[]): string {
  const blank = ' '.repeat(70);
  return `${form.name.padEnd(36)} ${String(readings.length).padStart(4)}${blank}${placeText(placesOf(readings))}`;
}

function printMisses(readings: readonly Reading[], most: number): void {
  for (const { file, tables, places, failure } of readings) {
    const misses: Miss[] = [...tables.flatMap((table) => table.misses), ...places.misses];
    if (failure !== null) console.log(`    ${file}\n      ${failure}`);
    if (misses.length === 0 || most === 0) continue;
    console.log(`    ${file}: ${misses.length} misses`);
    for (const { table, row, column, wanted, got } of misses.slice(0, most))
      console.log(
        `      ${table} r${row} c${column}: ${wanted || '(blank)'} read as ${got || '(blank)'}`,
      );
  }
}

const heading = [
  'form'.padEnd(36),
  'docs'.padStart(4),
  'tables'.padStart(13),
  'body cells'.padStart(13),
  'head cells'.padStart(13),
  'all'.padStart(8),
  'spans'.padStart(13),
  'extra'.padStart(6),
  'figures  right ambig. unbound  wrong'.padStart(36),
].join(' ');

async function measure(form: Form, seed: number): Promise<void> {
  const { count, misses } = benchOptions(8);
  if (form.needs !== null && !isInstalled(form.needs)) {
    console.log(`${form.name.padEnd(36)} left out: ${form.needs} is not installed`);
    return;
  }
  const documents = documentsFor(count, seed);
  const files = await form.write(documents);
  const readings: Reading[] = [];
  for (const [index, file] of files.entries()) {
    const document = documents[index];
    if (document !== undefined)
      readings.push(await attempt(file, document, form.goal === 'linear'));
  }
  console.log((form.goal === 'linear' ? linearLine : gridLine)(form, readings));
  printMisses(readings, misses);
}

async function main(): Promise<void> {
  const { form: wanted } = benchOptions(8);
  console.log(heading);
  for (const [index, form] of forms.entries())
    if (form.name.includes(wanted)) await measure(form, index + 1);
}

await main();
