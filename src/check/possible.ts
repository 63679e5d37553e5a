import type { Amount, Figure } from '../types/model.ts';
import { asPrinted, type Read } from './read.ts';

/** More ways to read a relation's figures than these are not looked at. */
const MOST = 512;

type Choice = ReadonlyMap<string, Amount | null>;

/**
 * All ways to read figures whose columns are not certain, or null where what could stand in one's
 * place is not known, or they are too many. A way that no placement of the table allows may be
 * among them: that all of them fail proves that every placement does.
 */
export function readings(unsure: readonly Figure[]): readonly Read[] | null {
  const figures = [...new Map(unsure.map((figure) => [figure.id, figure])).values()];
  const count = figures.reduce((all, { possible }) => all * (possible?.length ?? MOST + 1), 1);
  if (count > MOST) return null;
  const choices = figures.reduce<readonly Choice[]>(
    (all, { id, possible = [] }) =>
      all.flatMap((chosen) => possible.map((amount) => new Map(chosen).set(id, amount))),
    [new Map()],
  );
  return choices.map((chosen) => (figure) => {
    const amount = chosen.get(figure.id);
    return amount === undefined ? asPrinted(figure) : amount;
  });
}
