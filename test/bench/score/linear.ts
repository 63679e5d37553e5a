import { type Cell, columnsOf, type Table } from '../../../samples/generator/document.ts';
import { columnOf } from '../../../samples/generator/labels.ts';
import type { Model, Row, Side, Statement } from '../../../src/types/model.ts';
import type { Miss } from './grid.ts';

/** Where the figures of tables without columns ended up. */
export interface PlaceScore {
  readonly figures: number;
  /** In their true column. */
  readonly right: number;
  /** Marked ambiguous, or the table or row was not bound. */
  readonly ambiguous: number;
  readonly unbound: number;
  /** In another column and yet certain. */
  readonly wrong: number;
  readonly misses: readonly Miss[];
}

const plain = (text: string): string => text.replace(/\s+/gu, '');

interface WantedRow {
  readonly code: string;
  readonly label: string;
  /** Texts of the amount columns of one list, blanks as ''. */
  readonly texts: readonly string[];
}

/** A row's runs of amounts, each with the words before it: one a list of the table. */
function runsOf(table: Table, row: readonly Cell[]): WantedRow[] {
  const columns = columnsOf(table);
  const runs: WantedRow[] = [];
  let words: string[] = [];
  let texts: string[] = [];
  const close = () => {
    if (texts.length > 0) {
      const leading = words.findIndex((word) => word !== '');
      const first = /^\d+$/.test(words[leading] ?? '') ? leading : -1;
      const after = words.findIndex((word, index) => index > first && !/^\d*$/.test(word));
      const code = first < 0 ? '' : words.slice(first, after < 0 ? undefined : after).join('');
      const label = words.filter((word) => !/^\d+$/.test(word)).join('');
      runs.push({ code, label: plain(label), texts });
      words = [];
    }
    texts = [];
  };
  row.forEach((cell, index) => {
    const role = columns[columnOf(row, index)]?.role;
    if (role === 'amount') texts.push(cell.text);
    else {
      close();
      if (role !== 'ordinal') words.push(cell.text);
    }
  });
  close();
  return runs;
}

/** A row without words of its own answers to its place only. */
function matches(wanted: WantedRow, row: Row): boolean {
  if (wanted.code !== '' && row.code !== null) return wanted.code === row.code;
  const label = plain(row.label);
  if (wanted.label === '' || label === '') return wanted.label === label;
  return label.includes(wanted.label) || wanted.label.includes(label);
}

const nothing = /^(|-|—|——|0|0\.00)$/;

function judge(
  table: Table,
  wanted: WantedRow,
  side: Side | undefined,
  rowIndex: number,
): PlaceScore {
  const misses: Miss[] = [];
  // The generator prints 数量 as words, so its amounts are the other columns.
  const own = side?.columns.filter(({ concept }) => concept !== 'quantity') ?? [];
  const counts = { figures: 0, right: 0, ambiguous: 0, unbound: 0, wrong: 0 };
  wanted.texts.forEach((text, column) => {
    if (nothing.test(text)) return;
    counts.figures += 1;
    const got = rowIndex < 0 ? undefined : side?.figures[rowIndex]?.[own[column]?.index ?? -1];
    const at = {
      table: `${table.title} ${wanted.code}${wanted.label}`,
      row: rowIndex,
      column,
      wanted: text,
    };
    if (side === undefined || rowIndex < 0 || own.length !== wanted.texts.length) {
      counts.unbound += 1;
      misses.push({
        ...at,
        got: side === undefined ? '(no list)' : rowIndex < 0 ? '(no row)' : '(other columns)',
      });
    } else if (got?.text === text) counts.right += 1;
    else if (side.figures[rowIndex]?.some((figure) => figure.certainty === 'ambiguous'))
      counts.ambiguous += 1;
    else {
      counts.wrong += 1;
      misses.push({ ...at, got: got?.text ?? '' });
    }
  });
  return { ...counts, misses };
}

const add = (a: PlaceScore, b: PlaceScore): PlaceScore => ({
  figures: a.figures + b.figures,
  right: a.right + b.right,
  ambiguous: a.ambiguous + b.ambiguous,
  unbound: a.unbound + b.unbound,
  wrong: a.wrong + b.wrong,
  misses: [...a.misses, ...b.misses],
});

export const noPlaces: PlaceScore = {
  figures: 0,
  right: 0,
  ambiguous: 0,
  unbound: 0,
  wrong: 0,
  misses: [],
};

/** Scores a table's figures against the statement that was bound to it. */
function scoreStatement(table: Table, statement: Statement | undefined): PlaceScore {
  const next: number[] = [];
  return table.rows
    .flatMap((row) =>
      runsOf(table, row).map((wanted, list) => {
        if (wanted.texts.every((text) => nothing.test(text))) return noPlaces;
        const side = statement?.sides[list];
        const from = next[list] ?? 0;
        const at =
          side?.rows.findIndex((own, index) => index >= from && matches(wanted, own)) ?? -1;
        if (at >= 0) next[list] = at + 1;
        return judge(table, wanted, side, at);
      }),
    )
    .reduce(add, noPlaces);
}

/** Where the figures of a document's tables ended up in its model. */
export function scorePlaces(tables: readonly Table[], model: Model): PlaceScore {
  const free = new Set(model.statements);
  return tables
    .map((table) => {
      const statement = [...free].find(({ title }) => plain(title).includes(plain(table.title)));
      if (statement !== undefined) free.delete(statement);
      return scoreStatement(table, statement);
    })
    .reduce(add, noPlaces);
}

export { add as addPlaces };
