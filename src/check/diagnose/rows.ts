import type { Decimal } from 'decimal.js';
import type { Cause } from '../../types/finding.ts';
import { differenceOf } from './balance.ts';
import { type Band, bandsOf, totalColumn } from './bands.ts';
import type { Cells } from './cells.ts';
import type { Copies } from './lever.ts';
import { missingRow } from './lost-row.ts';
import { grainOf, mouldOf, toGrain } from './mould.ts';
import type { Move } from './move.ts';
import type { System } from './system.ts';

/** Causes that lie in a whole row of a sum: lost, or with several figures wrong together. */
export function rowMoves(
  system: System,
  cells: Cells,
  copies: Copies,
  failed: readonly number[],
): Move[] {
  return bandsOf(system, cells, failed).flatMap((band) => [
    ...missingRow(system, cells, band, failed),
    ...wrongRows(system, copies, band),
  ]);
}

/** Any one row takes all differences up: a total that was not updated, or a row of another year. */
function wrongRows(system: System, copies: Copies, band: Band): Move[] {
  if (new Set(band.failed.map(totalColumn)).size < 2) return [];
  return Array.from({ length: band.rows }, (_, at) => wrongRow(system, copies, band, at)).flat();
}

function wrongRow(system: System, copies: Copies, band: Band, at: number): Move[] {
  const values = new Map<number, Decimal>();
  for (const { cells, constraint } of band.failed) {
    const cell = cells[at];
    if (!cell || !mouldOf(system, cell.variable) || Math.abs(cell.sign) !== 1) return [];
    const shift = differenceOf(constraint).times(-cell.sign);
    for (const index of copies(cell.variable.index)?.members ?? [cell.variable.index]) {
      const variable = system.variables[index];
      if (variable)
        values.set(index, toGrain(variable.value.plus(shift), grainOf(system, variable)));
    }
  }
  const lead = band.failed[0]?.cells[at]?.variable;
  if (lead?.figure.place.kind !== 'cell') return [];
  const { table, row } = lead.figure.place;
  const cause: Cause = { kind: at === 0 ? 'total-not-updated' : 'row-wrong', table, row };
  const negative = [...values.values()].some((value) => value.lt(0));
  const price = (at === 0 ? 10 : 12) + (negative ? 8 : 0);
  const slip = lead.figure.amount ? 'other' : 'blank';
  return [{ values, excused: [], weight: 1.5, price, lead: lead.index, slip, cause }];
}
