import type { Stage, TableKind, Unit } from '../../../src/types/model.ts';

/**
 * One table as a person counts it on the printed page.
 *
 * A body row is a printed row below the header that holds any text: total rows count, 栏次 rows,
 * repeated headers and wholly blank rows do not; a row cut by a page break counts once. In a form
 * (绩效目标表) the rows are those below 一级指标. Figures are the numbers in amount columns,
 * quantities and unit prices among them; row numbers, codes and goals such as `≥98` are none.
 */
export interface ExpectedTable {
  readonly kind: TableKind;
  /** As printed, without year, department and project; '' where none is printed. */
  readonly title: string;
  /** Left out where the text has no page marks, or has torn columns without figures off the table. */
  readonly pages?: readonly number[];
  readonly unit: Unit | null;
  readonly rows: number;
  /** Two lists side by side: rows of the left and of the right list that hold text. */
  readonly sides?: readonly [number, number];
  readonly figures: number;
  /** Figures printed apart from their rows: columns that the text moved to other pages. */
  readonly detached?: number;
  /** The grand total as printed. */
  readonly total?: string;
  /** No figure is printed. */
  readonly empty?: true;
}

export interface ExpectedDocument {
  readonly year: number;
  readonly stage: Stage;
  readonly tables: readonly ExpectedTable[];
  /** Tables that the contents list and the document does not print. */
  readonly absent?: readonly string[];
}

export type Expectations = Readonly<Record<string, ExpectedDocument>>;

type More = Partial<Omit<ExpectedTable, 'kind' | 'title' | 'rows' | 'figures'>>;

/** A shorthand that puts a table's facts on one line. */
export type Entry = readonly [TableKind, string, rows: number, figures: number, more?: More];

/** Tables out of their shorthand; `unit` holds for those that print figures of money. */
export function tables(unit: Unit, entries: readonly Entry[]): readonly ExpectedTable[] {
  return entries.map(([kind, title, rows, figures, more]) => ({
    kind,
    title,
    rows,
    figures,
    unit: kind === 'unknown' ? null : unit,
    ...more,
    ...(figures === 0 && kind !== 'unknown' ? { empty: true as const } : {}),
  }));
}
