import { Decimal } from 'decimal.js';
import type { Figure, Row, Side, Statement, TableKind } from '../../types/model.ts';

/** What settled tables say of a concept at a code (or of the whole, `total`): all values printed. */
type Facts = ReadonlyMap<string, readonly Decimal[]>;

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
const PARTIAL = new Set<TableKind>([
  'three-public',
  'procurement',
  'projects',
  'performance',
  'assets',
  'operating',
  'economic-summary',
]);

function factsOfSide(statement: Statement, side: Side): readonly (readonly [string, Decimal])[] {
  if (PARTIAL.has(statement.kind)) return [];
  return side.rows.flatMap((row, r) =>
    side.columns.flatMap((column, c) => {
      const value = side.figures[r]?.[c]?.amount?.value;
      const place = placeOf(row);
      if (!value) return [];
      const whole = column.concept === 'total' ? WHOLE_CONCEPT[statement.kind] : undefined;
      return [
        ...(place === null ? [] : [`${whole ?? column.concept}@${place}`]),
        ...(statement.kind === 'summary' && row.concept ? [`${row.concept}@total`] : []),
      ].map((name) => [name, value] as const);
    }),
  );
}

/** A table left empty says that there is no money of its kind. */
function emptyFacts({ kind, status }: Statement): readonly (readonly [string, Decimal])[] {
  const whole = WHOLE_CONCEPT[kind];
  return status === 'empty' && whole ? [[`${whole}@total`, new Decimal(0)]] : [];
}

function factsOf(statements: readonly Statement[]): Facts {
  const facts = new Map<string, Decimal[]>();
  for (const statement of statements) {
    const stated = statement.sides.flatMap((side) => factsOfSide(statement, side));
    for (const [name, value] of [...emptyFacts(statement), ...stated])
      facts.set(name, [...(facts.get(name) ?? []), value]);
  }
  return facts;
}

const SOURCES = new Set(['general', 'fund', 'state-capital']);

/** How many figures of a partial table exceed all the money of their source. */
function excess({ sides }: Statement, facts: Facts): number {
  return sides.reduce((count, side) => {
    const over = side.columns.filter(({ index, concept }) => {
      const wholes = SOURCES.has(concept ?? '') ? facts.get(`${concept}@total`) : undefined;
      return side.figures.some((row) => {
        const value = row[index]?.amount?.value;
        return (
          wholes !== undefined && value !== undefined && wholes.every((whole) => value.gt(whole))
        );
      });
    });
    return count + over.length;
  }, 0);
}

/** Figures that settled tables print for the same thing, less those they print otherwise. */
function agreement(statement: Statement, facts: Facts): number {
  let score = PARTIAL.has(statement.kind) ? -excess(statement, facts) : 0;
  for (const side of statement.sides) {
    for (const [name, value] of factsOfSide(statement, side)) {
      const known = facts.get(name);
      if (known) score += known.some((other) => other.eq(value)) ? 1 : -1;
    }
  }
  return score;
}

/**
 * Chooses one placement for every linear table: tables that have one are settled and speak for
 * the others, table by table. Where nothing speaks, the customary placement stands as ambiguous.
 */
export function reconcile(options: readonly (readonly Statement[])[]): readonly Statement[] {
  const chosen = new Map<number, Statement>();
  options.forEach((alternatives, index) => {
    if (alternatives.length === 1 && alternatives[0]) chosen.set(index, alternatives[0]);
  });
  options.forEach((alternatives, index) => {
    if (chosen.has(index)) return;
    const facts = factsOf([...chosen.values()]);
    const scored = alternatives.map((statement) => ({
      statement,
      score: agreement(statement, facts),
    }));
    const best = Math.max(...scored.map((each) => each.score));
    const kept = scored.filter((each) => each.score === best);
    const pick = kept[0]?.statement;
    if (pick)
      chosen.set(
        index,
        kept.length > 1
          ? markAmbiguous(
              pick,
              kept.map((each) => each.statement),
            )
          : pick,
      );
  });
  return options.flatMap((_, index) => chosen.get(index) ?? []);
}

/** Marks the figures that another equally good placement would put into another column. */
function markAmbiguous(statement: Statement, rivals: readonly Statement[]): Statement {
  const differs = (s: number, r: number, c: number, figure: Figure): boolean =>
    rivals.some((rival) => rival.sides[s]?.figures[r]?.[c]?.text !== figure.text);
  const sides = statement.sides.map((side, s) => ({
    ...side,
    figures: side.figures.map((row, r) =>
      row.map((figure, c) =>
        differs(s, r, c, figure) ? { ...figure, certainty: 'ambiguous' as const } : figure,
      ),
    ),
  }));
  return { ...statement, sides };
}
