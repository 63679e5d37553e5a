import { around } from '../runs.ts';
import type { Block } from './blocks.ts';

/** Texts of one printed row. */
export type BodyRow = readonly Block[];

/** How much of a text's height may overlap its neighbour row's, in ems. */
const SLACK = 0.15;

/** Body texts by row: texts at one height are one row, with all lines a cell is wrapped over. */
export function bodyRows(blocks: readonly Block[]): readonly BodyRow[] {
  const rows: { bottom: number; blocks: Block[] }[] = [];
  for (const block of [...blocks].sort((a, b) => a.box.top - b.box.top)) {
    const last = rows.at(-1);
    if (last && block.box.top < last.bottom - SLACK * block.size) {
      last.blocks.push(block);
      last.bottom = Math.max(last.bottom, block.box.bottom);
    } else rows.push({ bottom: block.box.bottom, blocks: [block] });
  }
  return rows.map((row) => row.blocks);
}

export const rowBox = (row: BodyRow) => around(row.map((block) => block.box));
