import { codedRows } from '../../model/lookup.ts';
import { rowSplits } from '../../model/sums.ts';
import type { Row, Side } from '../../types/model.ts';
import type { BoundSide } from './sides.ts';

/** A row with the list it stands in. */
export interface Listed {
  readonly side: Side;
  readonly row: Row;
}

/** A row that announces a sum, and the rows it sums up. */
export interface RowSum {
  readonly total: Row;
  readonly parts: readonly Listed[];
}

const classOf = (row: Row | undefined): string => row?.code?.slice(0, 3) ?? '';

const isBelow = (row: Row, head: Row): boolean =>
  head.code !== null && row.code !== head.code && (row.code?.startsWith(head.code) ?? false);

/**
 * The rows at the top of a list that go on with the class the list before ended in: lists side by side
 * are one list cut into panes, and the head of a class is printed once.
 */
function goingOn(before: Side, side: Side): readonly Row[] {
  const rows = codedRows(side);
  const open = classOf(codedRows(before).at(-1));
  const stop = rows.findIndex((row) => classOf(row) !== open);
  const top = stop < 0 ? rows : rows.slice(0, stop);
  return top.filter((row) => !rows.some((head) => isBelow(row, head)));
}

/** The rows of the panes after a list that go on with its codes, each with the row it goes on with. */
function rowsBeyond(sides: readonly Side[], side: Side): readonly (Listed & { head: Row })[] {
  const at = sides.indexOf(side);
  return sides.slice(at + 1).flatMap((pane, offset) => {
    const between = sides.slice(at + 1, at + 1 + offset).flatMap(codedRows);
    const before = sides[at + offset];
    return (before ? goingOn(before, pane) : []).flatMap((row) => {
      if (between.some((other) => isBelow(row, other))) return [];
      const heads = codedRows(side).filter((head) => isBelow(row, head));
      const head = heads.sort((a, b) => (a.code?.length ?? 0) - (b.code?.length ?? 0)).at(-1);
      return head ? [{ side: pane, row, head }] : [];
    });
  });
}

/** The sums that a list's rows announce, over the panes that it goes on in. */
export function rowSums({ statement, side }: BoundSide): readonly RowSum[] {
  const beyond = rowsBeyond(statement.sides, side);
  const own = new Map(rowSplits(side.rows).map(({ total, parts }) => [total, parts]));
  const totals = new Set([...own.keys(), ...beyond.map(({ head }) => head.index)]);
  return [...totals].flatMap((index) => {
    const total = side.rows[index];
    const parts = (own.get(index) ?? []).flatMap((part) => side.rows[part] ?? []);
    const more = beyond.filter(({ head }) => head.index === index);
    return total ? [{ total, parts: [...parts.map((row) => ({ side, row })), ...more] }] : [];
  });
}
