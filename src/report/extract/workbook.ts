import type { CellObject, WorkSheet } from '@e965/xlsx';
import type { Figure, Model, TableKind } from '../../types/model.ts';
import { placesOf } from '../decimal.ts';
import { sheetNames } from './names.ts';
import {
  columnNames,
  type ExtractedRow,
  type ExtractedTable,
  figureText,
  rowsOf,
  tablesOf,
  titleOf,
} from './table.ts';
import { uncertainColumns, wideColumns } from './wide.ts';

type Cells = (CellObject | null)[];

/** Digits a spreadsheet's numbers keep exactly. */
const EXACT_DIGITS = 15;

function text(value: string): CellObject | null {
  return value === '' ? null : { t: 's', v: value };
}

/** A number with its printed decimals; a text where a spreadsheet's number would not be exact. */
function figureCell(figure: Figure | undefined): CellObject | null {
  if (figure === undefined) return null;
  const { amount } = figure;
  if (amount === null || amount.value.precision(true) > EXACT_DIGITS)
    return text(figureText(figure));
  const places = placesOf(amount);
  const z = places > 0 ? `#,##0.${'0'.repeat(places)}` : '#,##0';
  return { t: 'n', v: amount.value.toNumber(), z };
}

function record(row: ExtractedRow, columns: readonly string[]): Cells {
  const own = columnNames(row.side);
  return [
    { t: 'n', v: row.row.page },
    text(row.side.name),
    text(row.row.code ?? ''),
    text(row.row.label),
    ...columns.map((name) => figureCell(row.figures[own.indexOf(name)])),
    text(uncertainColumns(row)),
  ];
}

function sheetCells({ statement }: ExtractedTable): Cells[] {
  const columns = wideColumns(statement);
  const head = ['page', 'side', 'code', 'label', ...columns, 'uncertain'].map(text);
  const unit = statement.unit === null ? [] : [[text(`单位：${statement.unit}`)]];
  return [
    [text(titleOf(statement))],
    ...unit,
    head,
    ...rowsOf(statement).map((row) => record(row, columns)),
  ];
}

const INDEX_HEAD = ['sheet', 'file', 'table', 'kind', 'title', 'unit', 'pages', 'status'];

function indexCells(tables: readonly ExtractedTable[], names: readonly string[]): Cells[] {
  const rows = tables.map(({ model, statement }, index) => [
    ...[names[index] ?? '', model.file, statement.id, statement.kind, statement.title],
    ...[statement.unit ?? '', statement.pages.join('、'), statement.status],
  ]);
  return [INDEX_HEAD, ...rows].map((row) => row.map(text));
}

function dense(rows: Cells[], columns: number): WorkSheet {
  const last = { r: Math.max(0, rows.length - 1), c: Math.max(0, columns - 1) };
  const data = rows.map((row) => row.map((cell) => cell ?? { t: 'z' as const }));
  return { '!data': data, '!ref': `A1:${columnLetters(last.c)}${last.r + 1}` };
}

function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

function widest(rows: readonly Cells[]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 1);
}

/**
 * The tables as an Excel workbook: an index, then a sheet a table with its title and unit above.
 * Figures are numbers shown with their printed decimals; texts are never formulas.
 */
export async function extractWorkbook(
  models: readonly Model[],
  kinds: readonly TableKind[] = [],
): Promise<Uint8Array> {
  const xlsx = await import('@e965/xlsx');
  const tables = tablesOf(models, kinds);
  const names = sheetNames(tables.map(({ statement }) => titleOf(statement)));
  const book = xlsx.utils.book_new();
  const add = (rows: Cells[], name: string): void => {
    xlsx.utils.book_append_sheet(book, dense(rows, widest(rows)), name);
  };
  add(indexCells(tables, names), 'index');
  tables.forEach((table, index) => {
    add(sheetCells(table), names[index] ?? '');
  });
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx', compression: true }));
}
