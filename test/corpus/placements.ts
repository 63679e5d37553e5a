// npm run corpus:placements [part of a file name …]: how sure the columns of linear tables' figures are.
import Table from 'cli-table3';
import type { Statement } from '../../src/types/model.ts';
import { expectations } from './expectations.ts';
import { readModel, skip } from './read.ts';

const HEAD = ['kind', 'title', 'figures', 'printed', 'inferred', 'ambiguous'];
const CERTAINTIES = ['printed', 'inferred', 'ambiguous'] as const;

/** A statement's printed figures by certainty. */
function countsOf(statement: Statement): readonly number[] {
  const figures = statement.sides
    .flatMap((side) => side.figures.flat())
    .filter(({ amount }) => amount !== null);
  return CERTAINTIES.map(
    (wanted) => figures.filter(({ certainty }) => certainty === wanted).length,
  );
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Prints a document's tables if any figure's column was not printed; returns its counts. */
async function show(file: string): Promise<readonly number[]> {
  const { statements } = await readModel(file);
  const counted = statements.map((statement) => ({ statement, counts: countsOf(statement) }));
  const totals = CERTAINTIES.map((_, at) => sumOf(counted.map(({ counts }) => counts[at] ?? 0)));
  if (sumOf(totals.slice(1)) === 0) return totals;
  const table = new Table({ head: HEAD, style: { head: [], border: [], compact: true } });
  for (const { statement, counts } of counted) {
    if (sumOf(counts) === 0 && statement.status !== 'unreadable') continue;
    const { kind, title, status } = statement;
    const shown = status === 'unreadable' ? [status, '', '', ''] : [sumOf(counts), ...counts];
    table.push([kind, title.slice(0, 24), ...shown.map(String)]);
  }
  console.log(`${file}\n${table.toString()}\n`);
  return totals;
}

async function main(wanted: readonly string[]): Promise<void> {
  const files = Object.keys(expectations).filter(
    (file) => wanted.length === 0 || wanted.some((part) => file.includes(part)),
  );
  for (const file of files) {
    const [printed, inferred, ambiguous] = await show(file);
    console.log(`${file}: ${printed} printed, ${inferred} inferred, ${ambiguous} ambiguous`);
  }
}

if (skip) console.log(skip);
else await main(process.argv.slice(2));
