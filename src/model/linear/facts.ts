import { Decimal } from 'decimal.js';
import type { Figure, Row, Side, Statement, TableKind } from '../../types/model.ts';

/** One value, under the concept and code (or the whole, `total`) it is printed for. */
export type Fact = readonly [name: string, value: Decimal];

/** What settled tables say of a concept at a code (or of the whole, `total`): all values printed. */
export type Facts = ReadonlyMap<string, readonly Decimal[]>;

const WHOLE_CONCEPT: Readonly<Record<string, string>> = {
  'general-expenditure': 'general',
  'government-fund': 'fund',
  'state-capital': 'state-capital',
  'basic-expenditure': 'basic',
  'fiscal-summary': 'fiscal',
};

function placeOf(row: Row): string | null {
  if (row.role === 'total') return 'total';
  return row.code ?? (row.concept?.startsWith('class.') ? row.concept.slice(6) : null);
}

/** Tables of some of the money, whose totals are no other table's. */
export const PARTIAL = new Set<TableKind>([
  'three-public',
  'procurement',
  'projects',
  'performance',
  'assets',
  'operating',
  'economic-summary',
]);

const ZERO = new Decimal(0);

/** In the total of all income a blank says that there is no money of the kind. */
function blankOf(kind: TableKind, row: Row, figure: Figure | undefined): Decimal | undefined {
  return kind === 'income' && row.role === 'total' && figure?.text.trim() === '' ? ZERO : undefined;
}

/** A list's facts: each value under the names other tables know it by. */
export function factsOfSide(statement: Statement, side: Side): readonly Fact[] {
  if (PARTIAL.has(statement.kind)) return [];
  return side.rows.flatMap((row, r) =>
    side.columns.flatMap((column, c) => {
      const figure = side.figures[r]?.[c];
      const value = figure?.amount?.value ?? blankOf(statement.kind, row, figure);
      const place = placeOf(row);
      if (!value || figure?.certainty === 'ambiguous') return [];
      const whole = column.concept === 'total' ? WHOLE_CONCEPT[statement.kind] : undefined;
      return [
        ...(place === null ? [] : [`${whole ?? column.concept}@${place}`]),
        ...(statement.kind === 'summary' && row.concept ? [`${row.concept}@total`] : []),
      ].map((name) => [name, value] as const);
    }),
  );
}

/** A table left empty says that there is no money of its kind. */
function emptyFacts({ kind, status }: Statement): readonly Fact[] {
  const whole = WHOLE_CONCEPT[kind];
  return status === 'empty' && whole ? [[`${whole}@total`, ZERO]] : [];
}

/** What statements print and the narrative told, by concept and code. */
export function factsOf(statements: readonly Statement[], told: readonly Fact[]): Facts {
  const facts = new Map<string, Decimal[]>();
  const stated = statements.flatMap((statement) => [
    ...emptyFacts(statement),
    ...statement.sides.flatMap((side) => factsOfSide(statement, side)),
  ]);
  for (const [name, value] of [...told, ...stated])
    facts.set(name, [...(facts.get(name) ?? []), value]);
  return facts;
}
