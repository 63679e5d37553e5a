import type { BodyColumn } from './columns.ts';
import type { Run } from './runs.ts';

/** A header run with the header line it stands on. */
export interface Leaf extends Run {
  readonly line: number;
}

/** The runs that head one column each, in order, and line by line those that stand over them. */
export interface Heads {
  readonly leaves: readonly Leaf[];
  readonly above: readonly (readonly Run[])[];
}

const NEAR = 4;

/**
 * The header runs that head the body's columns. Extractors shift header and body against one another,
 * so position alone does not tell; but once the lines of groups at the top are set apart, the runs
 * with nothing below them must be as many as the columns and stand nearest to their own.
 * Null where they do not (a column blank in every row, a header over several lines).
 */
export function headsOf(
  lines: readonly (readonly Run[])[],
  columns: readonly BodyColumn[],
): Heads | null {
  for (let first = lines.length - 1; first >= 0; first--) {
    const leaves = leafRuns(lines, first);
    if (leaves.length === columns.length && fits(leaves, columns)) {
      const own = new Set(leaves.map((leaf) => `${leaf.line}:${leaf.start}`));
      const above = lines.map((runs, at) => runs.filter((run) => !own.has(`${at}:${run.start}`)));
      return { leaves, above: above.filter((runs) => runs.length > 0) };
    }
  }
  return null;
}

/** Runs from line `first` on with no run below them. */
function leafRuns(lines: readonly (readonly Run[])[], first: number): Leaf[] {
  const leaves = lines.flatMap((runs, line) =>
    runs
      .filter(
        (run) =>
          line >= first &&
          !lines.slice(line + 1).some((below) => below.some((other) => overlap(run, other))),
      )
      .map((run) => ({ ...run, line })),
  );
  return leaves.toSorted((a, b) => a.start - b.start);
}

function overlap(a: Run, b: Run): boolean {
  return a.start < b.end && b.start < a.end;
}

function middle(room: { readonly start: number; readonly end: number }): number {
  return (room.start + room.end) / 2;
}

/** Figures hang below the header nearest to them, give or take the extractor's shift. */
function fits(leaves: readonly Run[], columns: readonly BodyColumn[]): boolean {
  return columns.every((column, at) => {
    const leaf = leaves[at];
    if (!leaf || column.kind !== 'figure') return leaf !== undefined;
    const own = Math.abs(middle(leaf) - middle(column));
    const others = [leaves[at - 1], leaves[at + 1]].flatMap((each) =>
      each ? [Math.abs(middle(each) - middle(column))] : [],
    );
    return others.every((other) => own <= other + NEAR);
  });
}
