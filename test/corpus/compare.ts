import type { Model, Side, Statement } from '../../src/types/model.ts';
import type { ExpectedDocument, ExpectedTable } from './expected/type.ts';

/** A table as the tool read it, counted as the expectations count. */
export interface FoundTable {
  readonly kind: Statement['kind'];
  readonly title: string;
  readonly pages: readonly number[];
  readonly unit: Statement['unit'];
  readonly sides: readonly number[];
  readonly figures: number;
  readonly status: Statement['status'];
}

/** An expected table beside the one found for it; `marks` name what differs. */
export interface Comparison {
  readonly expected: ExpectedTable | null;
  readonly found: FoundTable | null;
  readonly marks: readonly string[];
}

function filledRows(side: Side): number {
  const printed = side.figures.map((row) => row.some((figure) => figure.text.trim() !== ''));
  return side.rows.filter((row, at) => row.label.trim() !== '' || row.code || printed[at]).length;
}

/** Counts a statement's filled rows, a side at a time, and its printed figures. */
export function countStatement(statement: Statement): FoundTable {
  const figures = statement.sides.flatMap((side) => side.figures.flat());
  return {
    kind: statement.kind,
    title: statement.title,
    pages: statement.pages,
    unit: statement.unit,
    sides: statement.sides.map(filledRows),
    figures: figures.filter((figure) => figure.amount !== null || figure.unreadable).length,
    status: statement.status,
  };
}

function bare(title: string): string {
  return title.replace(/[\s“”"'’‘（）()]/g, '');
}

function titled(expected: ExpectedTable, found: FoundTable): boolean {
  return expected.title === '' || bare(found.title).includes(bare(expected.title));
}

function affinity(expected: ExpectedTable, found: FoundTable): number {
  const kind = expected.kind === found.kind ? 4 : 0;
  const title = expected.title !== '' && titled(expected, found) ? 3 : 0;
  const page = expected.pages?.some((number) => found.pages.includes(number)) ? 1 : 0;
  return kind + title === 0 ? 0 : kind + title + page;
}

/** Best in-order pairing of expected and found tables; every table of either list is in it once. */
function align(
  expected: readonly ExpectedTable[],
  found: readonly FoundTable[],
): readonly (readonly [ExpectedTable | null, FoundTable | null])[] {
  const best = expected.map(() => found.map(() => 0));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  const pair = (row: number, column: number): number => {
    const [one, other] = [expected[row], found[column]];
    return one && other ? affinity(one, other) : 0;
  };
  for (let row = expected.length - 1; row >= 0; row--)
    for (let column = found.length - 1; column >= 0; column--) {
      const both = pair(row, column) > 0 ? pair(row, column) + at(row + 1, column + 1) : 0;
      (best[row] as number[])[column] = Math.max(both, at(row + 1, column), at(row, column + 1));
    }
  const pairs: [ExpectedTable | null, FoundTable | null][] = [];
  let [row, column] = [0, 0];
  while (row < expected.length || column < found.length) {
    const value = pair(row, column);
    const both = value > 0 && at(row, column) === value + at(row + 1, column + 1);
    const down = !both && row < expected.length && at(row, column) === at(row + 1, column);
    pairs.push([
      both || down ? (expected[row] ?? null) : null,
      down ? null : (found[column] ?? null),
    ]);
    if (both || down) row++;
    if (!down) column++;
  }
  return pairs;
}

/** Forms have rows of many shapes: only that they were found is judged. */
function countMarks(expected: ExpectedTable, found: FoundTable): readonly string[] {
  if (expected.kind === 'performance') return [];
  if (expected.empty)
    return found.figures > 0 ? [`figures ${found.figures} in an empty table`] : [];
  const wanted = expected.sides ?? [expected.rows];
  const sides = expected.sides ? found.sides : [Math.max(0, ...found.sides)];
  const least = expected.figures - (expected.detached ?? 0);
  const whole = found.figures >= least && found.figures <= expected.figures;
  return [
    ...(sides.join('+') === wanted.join('+')
      ? []
      : [`rows ${sides.join('+')}≠${wanted.join('+')}`]),
    ...(whole ? [] : [`figures ${found.figures}≠${expected.figures}`]),
    ...(found.unit === expected.unit ? [] : [`unit ${found.unit}≠${expected.unit}`]),
  ];
}

function pageMarks(expected: ExpectedTable, found: FoundTable): readonly string[] {
  if (!expected.pages || expected.detached) return [];
  const same = expected.pages.join() === found.pages.join();
  return same ? [] : [`pages ${found.pages.join()}≠${expected.pages.join()}`];
}

function marksOf(expected: ExpectedTable | null, found: FoundTable | null): readonly string[] {
  if (!expected) return ['extra'];
  if (expected.kind === 'unknown') return [];
  if (!found) return ['missing'];
  return [
    ...(found.kind === expected.kind ? [] : [`kind ${found.kind}≠${expected.kind}`]),
    ...(titled(expected, found) ? [] : ['title']),
    ...countMarks(expected, found),
    ...pageMarks(expected, found),
  ];
}

/** Pairs what a document prints with what the model holds, in order, and marks each difference. */
export function compareTables(expected: ExpectedDocument, model: Model): readonly Comparison[] {
  const found = model.statements.map(countStatement);
  return align(expected.tables, found).map(([one, other]) => {
    return { expected: one, found: other, marks: marksOf(one, other) };
  });
}

/** Year and stage read otherwise than printed. */
export function compareDocument(expected: ExpectedDocument, model: Model): readonly string[] {
  return [
    ...(model.year === expected.year ? [] : [`year ${model.year}≠${expected.year}`]),
    ...(model.stage === expected.stage ? [] : [`stage ${model.stage}≠${expected.stage}`]),
  ];
}
