// npm run corpus:faults [-- --count 20 --form seeds --misses 5 --seed 1]: one wrong digit in a table
// of a published document, at random; how often it is found, named and mended, and what else is said.
import { readFile } from 'node:fs/promises';
import Table from 'cli-table3';
import { diagnose } from '../../src/check/diagnose/index.ts';
import { evaluate } from '../../src/check/evaluate.ts';
import { readSource } from '../../src/ingest/index.ts';
import { buildModel } from '../../src/model/index.ts';
import { RULES, relationsOf } from '../../src/rules/index.ts';
import { itemsOf } from '../../src/tables/index.ts';
import type { AuditedDocument } from '../../src/types/document.ts';
import type { Finding } from '../../src/types/finding.ts';
import type { Format, Page } from '../../src/types/page.ts';
import { benchOptions } from '../bench/options.ts';
import { expectations } from './expectations.ts';
import { corpus, skip } from './read.ts';
import { type Spot, spotsOf } from './spots.ts';

const HEAD = ['document', 'faults', 'caught', 'named', 'mended', 'noise'];

interface Tally {
  faults: number;
  caught: number;
  named: number;
  mended: number;
  noise: number;
}

/** Numbers from 0 up to 1, the same for the same seed (a linear congruential generator). */
function randomOf(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

function judge(file: string, format: Format, pages: readonly Page[]): AuditedDocument {
  const model = buildModel({ file, format, pageCount: pages.length }, pages, itemsOf(pages));
  const outcomes = evaluate(relationsOf(model, RULES));
  const findings = diagnose(outcomes);
  return { file, sha256: '', format, model, outcomes, findings, failure: null, unchecked: [] };
}

/** The figure with one digit changed, not the last two: those may hide in rounding. */
function withSlip(text: string, random: () => number): string {
  const digits = [...text].flatMap((char, at) => (/\d/.test(char) ? [at] : [])).slice(0, -2);
  const at = digits[Math.floor(random() * digits.length)] ?? 0;
  const digit = (Number(text[at]) + 1 + Math.floor(random() * 9)) % 10;
  return text.slice(0, at) + digit + text.slice(at + 1);
}

const bare = (text: string): string => text.replace(/[\s,]/g, '');

function record(tally: Tally, spot: Spot, wrong: string, found: readonly Finding[]): string | null {
  tally.faults += 1;
  tally.caught += found.length > 0 ? 1 : 0;
  tally.noise += Math.max(0, found.length - 1);
  const hit = found.find(({ suspect }) => bare(suspect?.figure.text ?? '') === bare(wrong));
  tally.named += hit ? 1 : 0;
  tally.mended += hit && bare(hit.suspect?.suggested ?? '') === bare(spot.text) ? 1 : 0;
  if (hit && found.length === 1) return null;
  const said = found.map((one) => `${one.rule} ${one.suspect?.figure.text ?? one.cause?.kind}`);
  return `${spot.place} ${spot.text} → ${wrong}: ${said.join('; ') || 'nothing'}`;
}

async function faultsIn(file: string, { count, misses, seed }: Options): Promise<Tally> {
  const tally = { faults: 0, caught: 0, named: 0, mended: 0, noise: 0 };
  const { format, pages } = await readSource(file, await readFile(corpus + file));
  const clean = judge(file, format, pages);
  const known = new Set(clean.findings.map(({ fingerprint }) => fingerprint));
  const spots = spotsOf(pages, clean).filter(({ text }) => text.replace(/\D/g, '').length > 3);
  const random = randomOf(seed);
  const told: string[] = [];
  for (let n = 0; n < count && spots.length > 0; n++) {
    const spot = spots[Math.floor(random() * spots.length)] as Spot;
    const wrong = withSlip(spot.text, random);
    const found = judge(file, format, spot.replaced(wrong)).findings.filter(
      ({ fingerprint, severity }) => !known.has(fingerprint) && severity !== 'info',
    );
    told.push(record(tally, spot, wrong, found) ?? '');
  }
  for (const line of told.filter((each) => each !== '').slice(0, misses)) console.log(`  ${line}`);
  return tally;
}

type Options = ReturnType<typeof benchOptions>;

async function main(options: Options): Promise<void> {
  const table = new Table({ head: HEAD, style: { head: [], border: [], compact: true } });
  for (const file of Object.keys(expectations).filter((each) => each.includes(options.form))) {
    const { faults, caught, named, mended, noise } = await faultsIn(file, options);
    table.push([file, faults, caught, named, mended, noise].map(String));
  }
  console.log(`seed ${options.seed}\n${table.toString()}`);
}

if (skip) console.log(skip);
else await main(benchOptions(20));
