import type { Contents, Document, Part, Table } from '../document.ts';
import { plainText } from '../narrative.ts';
import { type CellArea, margin, newSheet, type Sheet, sheetHeight, sheetWidth } from './drawing.ts';
import { widthOf, wrap } from './glyphs.ts';
import type { Look } from './look.ts';
import { tablePages } from './table-pages.ts';

const bodySize = 11;

/** Where the next line of text goes. */
interface Cursor {
  readonly sheets: Sheet[];
  base: number;
}

/** The sheet text goes onto: the last, unless it is full or a table's. */
function sheetFor(cursor: Cursor, need: number): Sheet {
  const last = cursor.sheets.at(-1);
  const full = last === undefined || cursor.base + need > sheetHeight(last) - margin - 20;
  if (!full) return last;
  const sheet = newSheet(false);
  cursor.sheets.push(sheet);
  cursor.base = margin;
  return sheet;
}

function line(cursor: Cursor, text: string, size: number, indent: number): void {
  const sheet = sheetFor(cursor, size * 1.7);
  cursor.base += size * 1.7;
  sheet.marks.push({ left: margin + indent, base: cursor.base, size, text });
}

function paragraph(cursor: Cursor, text: string): void {
  const last = cursor.sheets.at(-1);
  const width = (last === undefined ? 595 : sheetWidth(last)) - 2 * margin;
  const [first = '', ...rest] = wrap(`　　${text}`, width, bodySize, true);
  line(cursor, first.slice(2), bodySize, 2 * bodySize);
  for (const part of rest) line(cursor, part, bodySize, 0);
}

function heading(cursor: Cursor, text: string, level: 1 | 2 | 3): void {
  if (level === 1) startPage(cursor);
  line(cursor, text, level === 1 ? 15 : 12, level === 1 ? 60 : 24);
}

/** Makes the next line start a page. */
function startPage(cursor: Cursor): void {
  cursor.base = Number.POSITIVE_INFINITY;
}

function contents(cursor: Cursor, part: Contents, pageOf: ReadonlyMap<string, number>): void {
  startPage(cursor);
  line(cursor, part.title, 15, 180);
  for (const entry of part.entries) {
    const page = pageOf.get(entry.replace(/^\d+、/, ''));
    const tail = page === undefined ? '' : String(page);
    const dots = Math.floor((460 - widthOf(entry + tail, bodySize)) / (bodySize / 2));
    line(
      cursor,
      tail === '' ? entry : `${entry} ${'.'.repeat(Math.max(3, dots))} ${tail}`,
      bodySize,
      10,
    );
  }
}

/** Moves a table's only sheet down onto the sheet the text is on. */
function placeInline(onto: Sheet, sheet: Sheet, down: number): void {
  onto.marks.push(...sheet.marks.map((mark) => ({ ...mark, base: mark.base + down })));
  const lower = (area: CellArea) => ({ ...area, top: area.top + down, bottom: area.bottom + down });
  onto.tables.push(...sheet.tables.map((cells) => cells.map(lower)));
  onto.titles.push(...sheet.titles);
}

function table(cursor: Cursor, part: Table, look: Look): void {
  const { sheets, bottom } = tablePages(part, look);
  const [only] = sheets;
  const last = cursor.sheets.at(-1);
  const inline = part.inline === true && sheets.length === 1 && only?.wide === false;
  if (inline && last?.wide === false && Number.isFinite(cursor.base)) {
    const onto = sheetFor(cursor, bottom - margin + 20);
    placeInline(onto, only, cursor.base + 10 - margin);
    cursor.base += bottom + 14 - margin;
  } else {
    cursor.sheets.push(...sheets);
    cursor.base = bottom + 4;
  }
  for (const note of part.notes) line(cursor, note, 9, 0);
  if (part.inline !== true) startPage(cursor);
}

function draw(cursor: Cursor, part: Part, look: Look, pageOf: ReadonlyMap<string, number>): void {
  if (part.kind === 'table') table(cursor, part, look);
  else if (part.kind === 'paragraph') paragraph(cursor, plainText(part));
  else if (part.kind === 'heading') heading(cursor, part.text, part.level);
  else contents(cursor, part, pageOf);
}

function flow(document: Document, look: Look, pageOf: ReadonlyMap<string, number>): Sheet[] {
  const cursor: Cursor = { sheets: [newSheet(false)], base: 250 };
  line(cursor, document.title, 20, 60);
  for (const part of document.parts) draw(cursor, part, look, pageOf);
  return cursor.sheets;
}

function number(sheet: Sheet, index: number): void {
  const text = String(index + 1);
  const left = (sheetWidth(sheet) - widthOf(text, 9)) / 2;
  sheet.marks.push({ left, base: sheetHeight(sheet) - 25, size: 9, text });
}

/** The document's pages: once to learn where its tables start, once more with that in the contents. */
export function pagesOf(document: Document, look: Look): Sheet[] {
  const pageOf = new Map<string, number>();
  flow(document, look, pageOf).forEach((sheet, index) => {
    for (const title of sheet.titles) {
      pageOf.set(title, index + 1);
      pageOf.set(title.replace(/^\d+年/, ''), index + 1);
    }
  });
  const sheets = flow(document, look, pageOf);
  sheets.forEach(number);
  return sheets;
}
