import type { Statement, TableKind } from '../../types/model.ts';
import { type Facts, factsOfSide, PARTIAL } from './facts.ts';

const SOURCES = new Set(['general', 'fund', 'state-capital', 'special-account', 'carryover']);

/** How many columns of a partial table exceed all the money of their source. */
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

/** Economic items of the general budget, by what they are of the 三公 expenses. */
const ITEMS: Readonly<Record<string, string>> = {
  abroad: '30212',
  reception: '30217',
  'vehicle-operation': '30231',
  'vehicle-purchase': '31013',
};

/** How many 三公 expenses out of the general budget are less than what its basic part alone spends on them. */
function shortfall({ kind, sides }: Statement, facts: Facts): number {
  if (kind !== 'three-public') return 0;
  return sides.reduce((count, { rows, columns, figures }) => {
    const general = columns.find(({ concept }) => concept === 'general');
    const short = rows.filter(({ index, concept }) => {
      const spent = facts.get(`basic@${ITEMS[concept ?? '']}`);
      const own = general && (figures[index]?.[general.index]?.amount?.value ?? 0);
      return own !== undefined && spent?.every((value) => value.gt(own));
    });
    return count + short.length;
  }, 0);
}

/**
 * Figures that settled tables print for the same thing, less what cannot be. Another value is no
 * contradiction: a table of all money and one of fiscal money may rightly differ.
 */
export function agreement(statement: Statement, facts: Facts): number {
  const excessive = PARTIAL.has(statement.kind) ? excess(statement, facts) : 0;
  let score = -excessive - omitted(statement, facts) - shortfall(statement, facts);
  for (const side of statement.sides) {
    for (const [name, value] of factsOfSide(statement, side)) {
      if (facts.get(name)?.some((other) => other.eq(value))) score++;
    }
  }
  return score;
}
