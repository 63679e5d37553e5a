import type { Outcome } from '../../types/relation.ts';
import { judge } from '../evaluate.ts';
import { exactness } from '../exactness.ts';
import type { Read } from '../read.ts';
import { swappedColumns } from './columns.ts';
import { crossingsOf, rereadRelation, staleTable, type TableFault, wrongUnit } from './tables.ts';

/** Faults of whole tables, and the outcomes that are left to explain once those are set right. */
export interface TableFaults {
  readonly faults: readonly TableFault[];
  readonly rest: readonly Outcome[];
}

/** Few documents hold one such fault; more than this many are not believed. */
const MOST = 4;

/** Takes faults of whole tables out, one at a time, so that a hundred mismatches become one finding. */
export function tableFaults(outcomes: readonly Outcome[]): TableFaults {
  const faults: TableFault[] = [];
  let rest = outcomes;
  while (faults.length < MOST) {
    const crossings = crossingsOf(rest);
    const fault = wrongUnit(rest, crossings) ?? swappedColumns(rest) ?? staleTable(rest, crossings);
    if (!fault) break;
    faults.push(fault);
    rest = fault.read ? reread(rest, fault.read) : without(rest, fault);
  }
  return { faults, rest };
}

function without(outcomes: readonly Outcome[], fault: TableFault): Outcome[] {
  const explained = new Set(fault.outcomes);
  return outcomes.filter((outcome) => !explained.has(outcome));
}

/** Judges everything again with the table set right. */
function reread(outcomes: readonly Outcome[], read: Read): Outcome[] {
  const exact = exactness(outcomes.map((outcome) => outcome.relation));
  return outcomes.map((outcome) => {
    const relation = rereadRelation(outcome.relation, read);
    const { severity } = outcome;
    return { relation, severity, ...judge(relation, (figure) => figure.amount, exact) };
  });
}
