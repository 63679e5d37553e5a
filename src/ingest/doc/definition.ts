import { type Modifier, TABLE_DEFINITION } from './modifiers.ts';

/** How a cell is merged with the one above it. */
export type Merge = 'none' | 'first' | 'continued';

/** A cell as its row defines it: its edges in twentieths of a point, and its merges. */
export interface CellShape {
  readonly left: number;
  readonly right: number;
  readonly down: Merge;
  readonly across: Merge;
}

const CELL_BYTES = 20;
const VERTICAL_MERGE = 0xd62b;

function down(flags: number): Merge {
  if ((flags & 0x60) === 0x60) return 'first';
  return flags & 0x20 ? 'continued' : 'none';
}

/**
 * Horizontal merges of a row by the cells' two lowest bits. The specification calls 1 continued and
 * 2 or 3 first, Word 97 itself wrote 1 for the first and 2 for the others: a run's first bit tells.
 */
function acrossOf(flags: readonly number[]): readonly Merge[] {
  let first = 0;
  return flags.map((flag, index): Merge => {
    const bits = flag & 3;
    const before = (flags[index - 1] ?? 0) & 3;
    if (bits === 0) return 'none';
    if (before === 0) first = bits;
    const begins = before === 0 || (first === 1 ? bits === 1 : bits >= 2);
    return begins ? 'first' : 'continued';
  });
}

function flagsAt(operand: DataView, count: number, index: number): number {
  const at = 1 + (count + 1) * 2 + index * CELL_BYTES;
  return at + 2 <= operand.byteLength ? operand.getUint16(at, true) : 0;
}

/** Merges stated by a modifier of their own, after the definition. */
function laterMerges(modifiers: readonly Modifier[]): ReadonlyMap<number, Merge> {
  const stated = modifiers.filter(({ code, operand }) => {
    return code === VERTICAL_MERGE && operand.byteLength >= 2;
  });
  return new Map(
    stated.map(({ operand }) => {
      const flag = operand.getUint8(1);
      return [operand.getUint8(0), flag === 3 ? 'first' : flag === 1 ? 'continued' : 'none'];
    }),
  );
}

/** The cells a row's end defines, from left to right; none where it defines none. */
export function shapesOf(modifiers: readonly Modifier[]): readonly CellShape[] {
  const operand = modifiers.findLast(({ code }) => code === TABLE_DEFINITION)?.operand;
  if (!operand || operand.byteLength < 1) return [];
  const count = operand.getUint8(0);
  if (operand.byteLength < 1 + (count + 1) * 2) return [];
  const edge = (index: number): number => operand.getInt16(1 + index * 2, true);
  const flags = Array.from({ length: count }, (_, index) => flagsAt(operand, count, index));
  const across = acrossOf(flags);
  const later = laterMerges(modifiers);
  return flags.map((flag, index) => ({
    left: edge(index),
    right: edge(index + 1),
    down: later.get(index) ?? down(flag),
    across: across[index] ?? 'none',
  }));
}
