import type { Figure, Statement } from '../../types/model.ts';
import { agreement } from './agreement.ts';
import { type Fact, type Facts, factsOf } from './facts.ts';

/**
 * Chooses one placement for every linear table: tables that have one are settled and speak for
 * the others, table by table, beside what the narrative told. Where nothing speaks, the customary
 * placement stands as ambiguous.
 */
export function reconcile(
  options: readonly (readonly Statement[])[],
  told: readonly Fact[] = [],
): readonly Statement[] {
  const chosen = new Map<number, Statement>();
  const open = new Set(options.keys());
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
