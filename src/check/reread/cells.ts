import type { Figure, Model, Row, Side, Statement } from '../../types/model.ts';
import type { Box } from '../../types/page.ts';

/** Finds the figure of another reading of the same document that stands for a figure, or null. */
export type Counterpart = (figure: Figure) => Figure | null;

const bare = (text: string): string => text.replace(/\s+/g, '');

/** Numbers equal names in order, so that a title or row printed twice is told apart. */
function numbered(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${name}#${count}`;
  });
}

const rowName = (row: Row): string => `${row.code ?? ''}|${bare(row.label)}`;

/** A list's figures with the names of their row and column. */
function namedCells(side: Side): readonly (readonly [string, Figure])[] {
  const rows = numbered(side.rows.map(rowName));
  const columns = numbered(side.columns.map((column) => bare(column.path.join('/'))));
  return side.figures.flatMap((figures, r) =>
    figures.map((figure, c) => [`${rows[r]}@${columns[c]}`, figure] as const),
  );
}

const tableName = ({ kind, title }: Statement): string => `${kind}:${bare(title)}`;

/** Every cell of a model under a name that another reading of the same file gives it too. */
function cellsByName(model: Model): readonly (readonly [string, Figure])[] {
  const tables = numbered(model.statements.map(tableName));
  return model.statements.flatMap((statement, t) =>
    statement.sides.flatMap((side) =>
      namedCells(side).map(
        ([name, figure]) => [`${tables[t]}/${side.name}/${name}`, figure] as const,
      ),
    ),
  );
}

function holds(box: Box, other: Box): boolean {
  const [x, y] = [(other.left + other.right) / 2, (other.top + other.bottom) / 2];
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** The one cell of the page whose middle lies in the figure's box. */
function byBox(figure: Figure, cells: readonly Figure[]): Figure | null {
  const { place } = figure;
  const { box } = place;
  if (!box) return null;
  const inside = cells.filter(
    (cell) => cell.place.page === place.page && cell.place.box && holds(box, cell.place.box),
  );
  return inside.length === 1 ? (inside[0] ?? null) : null;
}

/** Where `second` reads the figures of `first`: by table, row and column, or else by box. */
export function counterparts(first: Model, second: Model): Counterpart {
  const named = new Map(cellsByName(second));
  const names = new Map(cellsByName(first).map(([name, { id }]) => [id, name]));
  const cells = [...named.values()];
  return (figure) => {
    if (figure.place.kind !== 'cell') return null;
    return named.get(names.get(figure.id) ?? '') ?? byBox(figure, cells);
  };
}
