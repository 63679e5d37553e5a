import type { Block } from '../../types/page.ts';
import { place } from '../blocks/place.ts';
import { splitTable } from '../blocks/split.ts';
import { trimmed } from '../blocks/text.ts';
import { type Element, elementOf, isUnseen, type Node } from './node.ts';
import { parseBounded } from './parse.ts';
import { cellElements, isLayout, tableRows } from './table.ts';
import { isBreaking, nodeText } from './text.ts';

/** Blocks so far and the line being gathered. */
interface Flow {
  readonly blocks: Block[];
  line: string;
}

function endLine(flow: Flow): void {
  const text = trimmed(flow.line);
  if (text !== '') flow.blocks.push({ kind: 'line', text });
  flow.line = '';
}

function addTable(table: Element, flow: Flow): void {
  if (!isLayout(table)) {
    flow.blocks.push(...splitTable(place(tableRows(table))));
    return;
  }
  for (const cell of cellElements(table).flat()) {
    for (const child of cell.childNodes) add(child, flow);
    endLine(flow);
  }
}

function captionsOf(table: Element): readonly Element[] {
  return table.childNodes
    .map(elementOf)
    .filter((child): child is Element => child?.tagName === 'caption');
}

function addElement(element: Element, flow: Flow): void {
  const ends = isBreaking(element) || element.tagName === 'br';
  if (ends) endLine(flow);
  if (element.tagName === 'table') {
    for (const caption of captionsOf(element)) add(caption, flow);
    addTable(element, flow);
  } else {
    for (const child of element.childNodes) add(child, flow);
  }
  if (ends) endLine(flow);
}

function add(node: Node, flow: Flow): void {
  const text = nodeText(node);
  if (text !== null) flow.line += text;
  const element = elementOf(node);
  if (element && !isUnseen(element)) addElement(element, flow);
}

/** An HTML text as lines and tables, in the order a reader meets them. */
export function htmlBlocks(html: string): readonly Block[] {
  const flow: Flow = { blocks: [], line: '' };
  for (const node of parseBounded(html).childNodes) add(node, flow);
  endLine(flow);
  return flow.blocks;
}
