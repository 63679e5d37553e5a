import type { CellObject, Range, WorkBook, WorkSheet } from '@e965/xlsx';
import { ReadError } from '../error.ts';
import { displayed, type Formatter } from './displayed.ts';

/** A cell with something in it. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: readonly SheetCell[];
  readonly merges: readonly Range[];
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
}

/** More rows than any disclosure has; Excel itself allows 1,048,576. */
export const MOST_ROWS = 20_000;
/** Rows below are not looked at: a sheet that holds text in so many is refused before. */
const ROWS_PARSED = 5 * MOST_ROWS;
export const MOST_CELLS = 400_000;

function tooLarge(): ReadError {
  const detail = `a workbook of more than ${MOST_ROWS} rows a sheet or ${MOST_CELLS} cells`;
  return new ReadError('unsupported', { detail });
}

function denseRows(sheet: WorkSheet): readonly (readonly (CellObject | undefined)[] | undefined)[] {
  return sheet['!data'] ?? [];
}

function cellsOf(sheet: WorkSheet, format: Formatter | null): readonly SheetCell[] {
  const rows = denseRows(sheet);
  const found = rows.flatMap((cells, row) =>
    (cells ?? []).flatMap((cell, column) => {
      const text = cell ? displayed(cell, format) : '';
      return text === '' ? [] : [{ row, column, text }];
    }),
  );
  if ((found.at(-1)?.row ?? 0) >= MOST_ROWS) throw tooLarge();
  return found;
}

function sheetOf(book: WorkBook, name: string, index: number, format: Formatter | null): Sheet {
  const sheet = book.Sheets[name] ?? {};
  return {
    name,
    hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    cells: sheet['!type'] === undefined || sheet['!type'] === 'sheet' ? cellsOf(sheet, format) : [],
    merges: sheet['!merges'] ?? [],
  };
}

/** Parses a workbook; throws what the library throws, and ReadError `unsupported` for huge ones. */
export async function parseWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const [xlsx, codepages] = await Promise.all([
    import('@e965/xlsx'),
    import('@e965/xlsx/dist/cpexcel.full.mjs'),
  ]);
  // Books of Excel 95 and before keep Chinese in GBK; the tables for it are a module of their own.
  xlsx.set_cptable(codepages);
  const book = xlsx.read(bytes, {
    type: 'array',
    dense: true,
    cellNF: true,
    cellFormula: true,
    cellHTML: false,
    sheetRows: ROWS_PARSED,
  });
  const format: Formatter | null =
    book.bookType === 'ods' ? null : (code, value) => xlsx.SSF.format(code, value);
  const sheets = book.SheetNames.map((name, index) => sheetOf(book, name, index, format));
  if (sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0) > MOST_CELLS) throw tooLarge();
  return { sheets };
}
