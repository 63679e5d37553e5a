import type { Figure, Statement } from '../../types/model.ts';
import { agreement } from './agreement.ts';
import { type Fact, type Facts, factsOf } from './facts.ts';

/** A table under one placement of its figures, and how many of its own sums that breaks. */
export interface Alternative {
  readonly statement: Statement;
  readonly broken: number;
}

/** A table whose figures can stand in one way. */
export const only = (statement: Statement): readonly Alternative[] => [{ statement, broken: 0 }];

/**
 * Chooses one placement for every linear table: tables that have one are settled and speak for
 * the others, table by table, beside what the narrative told. Where nothing speaks, the customary
 * placement stands as ambiguous.
 */
export function reconcile(
  options: readonly (readonly Alternative[])[],
  told: readonly Fact[] = [],
): readonly Statement[] {
  const chosen = new Map<number, Statement>();
  const open = new Set(options.keys());
  // Tables that stand in one way speak first: sums alone would settle the others without them.
  for (const [index, [first, ...others]] of options.entries()) {
    if (others.length > 0) continue;
    open.delete(index);
    if (first) chosen.set(index, first.statement);
  }
  while (open.size > 0) {
    const facts = factsOf([...chosen.values()], told);
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

/** The placements of a table that agree best with what the settled tables and its own sums say. */
function bestOf(alternatives: readonly Alternative[], facts: Facts): readonly Statement[] {
  const statements = alternatives.map(({ statement }) => statement);
  if (statements.length < 2) return statements;
  const scores = alternatives.map(({ statement, broken }) => agreement(statement, facts) - broken);
  const best = Math.max(...scores);
  return statements.filter((_, at) => scores[at] === best);
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
