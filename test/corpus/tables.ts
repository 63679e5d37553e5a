// npm run corpus:tables [part of a file name …]: tables expected by hand beside tables found.
import Table from 'cli-table3';
import { type Comparison, compareDocument, compareTables } from './compare.ts';
import { expectations } from './expectations.ts';
import type { ExpectedDocument, ExpectedTable } from './expected/type.ts';
import { readModel, skip } from './read.ts';

const HEAD = ['kind', 'title', 'rows', 'found', 'figures', 'found', 'differs'];

function rowsOf(expected: ExpectedTable | null): string {
  return expected ? (expected.sides?.join('+') ?? String(expected.rows)) : '';
}

function line({ expected, found, marks }: Comparison): string[] {
  return [
    expected?.kind ?? found?.kind ?? '',
    (expected?.title || found?.title || '').slice(0, 22),
    rowsOf(expected),
    found?.sides.join('+') ?? '',
    String(expected?.figures ?? ''),
    String(found?.figures ?? ''),
    marks.join('; '),
  ];
}

/** A document's comparison as text, with the number of its differences. */
async function compare(
  file: string,
  expected: ExpectedDocument,
): Promise<{ readonly text: string; readonly differences: number }> {
  const model = await readModel(file);
  const comparisons = compareTables(expected, model);
  const facts = compareDocument(expected, model);
  const table = new Table({ head: HEAD, style: { head: [], border: [], compact: true } });
  table.push(...comparisons.map(line));
  const differing = comparisons.filter((one) => one.marks.length > 0).length;
  const text = `${file}  ${facts.join('; ')}\n${table.toString()}`;
  return { text, differences: differing + facts.length };
}

/** The same where the tool cannot read the file: one difference, with its reason. */
async function attempt(file: string, expected: ExpectedDocument): Promise<number> {
  const failed = (error: unknown) => ({ text: `${file}\n  ${error}`, differences: 1 });
  const { text, differences } = await compare(file, expected).catch(failed);
  console.log(`${text}\n`);
  return differences;
}

async function main(wanted: readonly string[]): Promise<void> {
  const named = Object.entries(expectations).filter(
    ([file]) => wanted.length === 0 || wanted.some((part) => file.includes(part)),
  );
  const summary: string[] = [];
  let total = 0;
  for (const [file, expected] of named) {
    const differences = await attempt(file, expected);
    total += differences;
    summary.push(`${String(differences).padStart(4)}  ${file} (${expected.tables.length} tables)`);
  }
  console.log(`${summary.join('\n')}\n${total} differences in ${named.length} documents`);
  process.exitCode = total > 0 ? 1 : 0;
}

if (skip) console.log(skip);
else await main(process.argv.slice(2));
