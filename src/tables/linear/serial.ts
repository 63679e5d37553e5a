import type { BodyLine } from './rejoin.ts';

/**
 * Indices of the lines that open with the serial numbers 1, 2, 3 … in turn; none where
 * fewer than two follow one another, unless the header says that rows are numbered.
 */
export function serialStarts(lines: readonly BodyLine[], numbered: boolean): readonly number[] {
  const starts: number[] = [];
  lines.forEach((line, index) => {
    if (line.tokens[0] === String(starts.length + 1)) starts.push(index);
  });
  return numbered && starts.length > 0 && (starts[0] ?? 0) <= 3 ? starts : [];
}
