import type { Block } from '../../types/page.ts';
import { place } from '../blocks/place.ts';
import { splitTable } from '../blocks/split.ts';
import { linesOf } from '../blocks/text.ts';
import { shapesOf } from './definition.ts';
import type { Paragraph } from './paragraphs.ts';
import { type DocRow, spannedRows } from './table.ts';

/** What is gathered until a cell, a row and a table end. */
interface Flow {
  readonly blocks: Block[];
  rows: DocRow[];
  texts: string[];
  cell: string[];
}

function endTable(flow: Flow): void {
  if (flow.rows.length > 0) flow.blocks.push(...splitTable(place(spannedRows(flow.rows))));
  flow.rows = [];
}

function endRow(flow: Flow, paragraph: Paragraph): void {
  flow.rows.push({ texts: flow.texts, shapes: shapesOf(paragraph.modifiers) });
  flow.texts = [];
  flow.cell = [];
}

function addInside(flow: Flow, paragraph: Paragraph): void {
  if (paragraph.end === 'row') {
    endRow(flow, paragraph);
    return;
  }
  flow.cell.push(paragraph.text);
  if (paragraph.end === 'paragraph') return;
  flow.texts.push(flow.cell.join('\n'));
  flow.cell = [];
}

function addLines(flow: Flow, text: string): void {
  for (const line of linesOf(text)) flow.blocks.push({ kind: 'line', text: line });
}

/** Cells whose row never ended (a cut document) are kept as lines: nothing read is lost. */
function endAll(flow: Flow): void {
  endTable(flow);
  for (const text of [...flow.texts, ...flow.cell]) addLines(flow, text);
  flow.texts = [];
  flow.cell = [];
}

/** Paragraphs as lines and tables. */
export function blocksOf(paragraphs: readonly Paragraph[]): readonly Block[] {
  const flow: Flow = { blocks: [], rows: [], texts: [], cell: [] };
  for (const paragraph of paragraphs) {
    if (paragraph.inTable) {
      addInside(flow, paragraph);
    } else {
      endAll(flow);
      addLines(flow, paragraph.text);
    }
  }
  endAll(flow);
  return flow.blocks;
}
