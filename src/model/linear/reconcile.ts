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
      const figure = side.figures[r]?.[c];
      const value = figure?.amount?.value;
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

/** Tables of all money: what another table has some of, they have some of too. */
const WHOLE_KINDS = new Set<TableKind>(['income', 'expenditure']);

/** Columns of a table of all money that are left blank in the total, though there is money of the kind. */
function omitted({ kind, sides }: Statement, facts: Facts): number {
  if (!WHOLE_KINDS.has(kind)) return 0;
  return sides.reduce((count, side) => {
    const total = side.rows.findIndex((row) => row.role === 'total');
    const blank = side.columns.filter(({ index, concept }) => {
      const known = facts.get(`${concept}@total`);
      return known?.some((value) => value.gt(0)) && !side.figures[total]?.[index]?.amount;
    });
    return total < 0 ? count : count + blank.length;
  }, 0);
}

/**
 * Figures that settled tables print for the same thing, less what cannot be. Another value is no
 * contradiction: a table of all money and one of fiscal money may rightly differ.
 */
function agreement(statement: Statement, facts: Facts): number {
  const excessive = PARTIAL.has(statement.kind) ? excess(statement, facts) : 0;
  let score = -excessive - omitted(statement, facts);
  for (const side of statement.sides) {
    for (const [name, value] of factsOfSide(statement, side)) {
      if (facts.get(name)?.some((other) => other.eq(value))) score++;
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
  const open = new Set(options.keys());
  while (open.size > 0) {
    const facts = factsOf([...chosen.values()]);
    const fits = [...open].map((index) => ({ index, kept: bestOf(options[index] ?? [], facts) }));
    const settled = fits.filter(({ kept }) => kept.length < 2);
    // Where none is settled by the others, the first is left open: it may still speak in part.
    for (const { index, kept } of settled.length > 0 ? settled : fits.slice(0, 1)) {
      open.delete(index);
      const pick = kept[0];
      if (pick) chosen.set(index, kept.length > 1 ? markAmbiguous(pick, kept) : pick);
    }
  }
  return options.flatMap((_, index) => chosen.get(index) ?? []);
}

/** The placements of a table that agree best with what the settled tables say. */
function bestOf(alternatives: readonly Statement[], facts: Facts): readonly Statement[] {
  if (alternatives.length < 2) return alternatives;
  const scores = alternatives.map((statement) => agreement(statement, facts));
  const best = Math.max(...scores);
  return alternatives.filter((_, at) => scores[at] === best);
}

/** What could stand in a figure's place; null where that is not known. */
function possibleOf(figure: Figure | undefined): Figure['possible'] | null {
  if (!figure) return null;
  return figure.possible ?? (figure.certainty === 'ambiguous' ? null : [figure.amount]);
}

/** A figure with what all equally good placements would put in its place. */
function unsure(figure: Figure, others: readonly (Figure | undefined)[]): Figure {
  if (others.every((other) => other?.text === figure.text)) return figure;
  const each = others.map(possibleOf);
  const { possible: _possible, ...bare } = figure;
  const ambiguous = { ...bare, certainty: 'ambiguous' as const };
  if (each.includes(null)) return ambiguous;
  const amounts = new Map(each.flatMap((all) => all ?? []).map((one) => [one?.text ?? '', one]));
  return { ...ambiguous, possible: [...amounts.values()] };
}

/** Marks the figures that another equally good placement would put into another column. */
function markAmbiguous(statement: Statement, rivals: readonly Statement[]): Statement {
  const sides = statement.sides.map((side, s) => ({
    ...side,
    figures: side.figures.map((row, r) =>
      row.map((figure, c) =>
        unsure(
          figure,
          rivals.map(({ sides: own }) => own[s]?.figures[r]?.[c]),
        ),
      ),
    ),
  }));
  return { ...statement, sides };
}
