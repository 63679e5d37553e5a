import type { BodyColumn } from './columns.ts';
import type { Run } from './runs.ts';

/** Header lines told apart: those of groups only, and the runs that head one column each. */
export interface Heads {
  readonly groups: readonly (readonly Run[])[];
  /** One a column, in order. */
  readonly leaves: readonly Run[];
  /** Runs beside the leaves' lines that stand over leaves, a line each. */
  readonly over: readonly (readonly Run[])[];
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
  for (let first = 0; first < lines.length; first++) {
    const lower = lines.slice(first);
    const leaves = leafRuns(lower);
    if (leaves.length === columns.length && fits(leaves, columns)) {
      const over = lower.map((runs) => runs.filter((run) => !leaves.includes(run)));
      return {
        groups: lines.slice(0, first),
        leaves,
        over: over.filter((runs) => runs.length > 0),
      };
    }
  }
  return null;
}

function leafRuns(lines: readonly (readonly Run[])[]): Run[] {
  const leaves = lines.flatMap((runs, at) =>
    runs.filter(
      (run) => !lines.slice(at + 1).some((below) => below.some((other) => overlap(run, other))),
    ),
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
