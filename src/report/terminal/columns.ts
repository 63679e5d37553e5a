import Table from 'cli-table3';
import { wrap } from './wrap.ts';

const NO_LINES = Object.fromEntries(
  [
    ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left'],
    ...['bottom-right', 'left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'],
  ].map((part) => [part, '']),
);

/** A column: its heading, its width without the gap behind it, and how it is aligned. */
export interface ColumnSpec {
  readonly heading: string;
  readonly width: number;
  readonly align?: 'left' | 'right';
}

/** Rows under headings, without ruled lines; texts too wide for their column are wrapped. */
export function columns(
  specs: readonly ColumnSpec[],
  rows: readonly (readonly string[])[],
): string {
  const table = new Table({
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': 2, head: [], border: [], compact: true },
    colWidths: specs.map(({ width }) => width + 2),
    colAligns: specs.map(({ align }) => align ?? 'left'),
  });
  const fit = (cells: readonly string[]) =>
    cells.map((cell, index) => wrap(cell, specs[index]?.width ?? 8).join('\n'));
  table.push(fit(specs.map(({ heading }) => heading)), ...rows.map(fit));
  return table.toString().replace(/ +$/gmu, '');
}
