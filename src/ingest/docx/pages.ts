import type { Block, BlockPage, NativeCell } from '../../types/page.ts';
import { trimmed } from '../blocks/text.ts';
import { PAGE_BREAK } from './xml.ts';

function breaksIn(text: string): number {
  return text.split(PAGE_BREAK).length - 1;
}

function without(text: string): string {
  return trimmed(text.replaceAll(PAGE_BREAK, ''));
}

/** Word marks a break in every cell of the row that begins a page: it counts once. */
function breaksInRow(row: readonly NativeCell[]): number {
  return row.reduce((most, cell) => Math.max(most, breaksIn(cell.text)), 0);
}

function breaksOf(block: Block): number {
  if (block.kind === 'line') return breaksIn(block.text);
  return block.rows.reduce((sum, row) => sum + breaksInRow(row), 0);
}

/** Breaks before the block's first character: it stands on the page after them. */
function leading(block: Block): number {
  const texts = block.kind === 'line' ? [block.text] : (block.rows[0] ?? []).map((c) => c.text);
  const starts = texts.map((text) => /^[\s\ufdd0]*/.exec(text)?.[0] ?? '');
  return starts.reduce((most, start) => Math.max(most, breaksIn(start)), 0);
}

function clean(block: Block): Block {
  if (block.kind === 'line') return { kind: 'line', text: without(block.text) };
  const rows = block.rows.map((row) => row.map((c) => ({ ...c, text: without(c.text) })));
  return { kind: 'table', rows };
}

/**
 * Blocks by the pages Word last laid them out on; one page where Word left no marks. A paragraph
 * or table that runs over a break stays whole, on the page where it begins.
 */
export function pagesOf(blocks: readonly Block[]): BlockPage[] {
  const pages = new Map<number, Block[]>([[1, []]]);
  let number = 1;
  for (const block of blocks) {
    const before = leading(block);
    const page = pages.get(number + before) ?? [];
    pages.set(number + before, page);
    const cleaned = clean(block);
    if (cleaned.kind === 'table' || cleaned.text !== '') page.push(cleaned);
    number += breaksOf(block);
  }
  return [...pages].map(([at, inner]) => ({ kind: 'blocks', number: at, blocks: inner }));
}
