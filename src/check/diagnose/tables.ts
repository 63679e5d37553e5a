import type { Amount, Figure, Place, Unit } from '../../types/model.ts';
import type { Outcome, Relation } from '../../types/relation.ts';
import { judge } from '../evaluate.ts';
import { type Exactness, exactness } from '../exactness.ts';
import { figuresOf, type Read } from '../read.ts';
import { statementOf } from './place.ts';

/** A relation that ties a table to others, with what tells whether it says anything. */
interface Crossing {
  readonly outcome: Outcome;
  /** The table's own figures in it that are not nothing. */
  readonly own: readonly Figure[];
}

/** A cause that lies in a whole table, with the failed relations it explains. */
export interface TableFault {
  readonly statement: string;
  readonly kind: 'wrong-unit' | 'stale-table' | 'columns-swapped';
  readonly figures: readonly Figure[];
  /** For a wrong unit: as printed, and as it should be. */
  readonly printed: Unit | null;
  readonly suggested: Unit | null;
  /** Of swapped columns: their labels. */
  readonly columns: readonly [string, string] | null;
  readonly outcomes: readonly Outcome[];
  /** How its figures are to be read once it is set right; null where that is not known. */
  readonly read: Read | null;
}

const UNITS: readonly Unit[] = ['元', '千元', '万元', '亿元'];

/** Fewer distinct figures than this in disagreement are slips, not another year's table. */
const STALE_FIGURES = 5;
const STALE_SHARE = 0.6;

/**
 * The table whose figures all agree with the others once read in another unit; null if there is none.
 * It needs two figures that say so, and no relation that holds between it and others may break.
 */
export function wrongUnit(outcomes: readonly Outcome[], crossings: Crossings): TableFault | null {
  const exact = exactness(outcomes.map((outcome) => outcome.relation));
  const faults = [...crossings.failed].flatMap(([statement, failed]) => {
    const held = () => crossings.of(statement).filter(({ outcome }) => outcome.state !== 'fail');
    return UNITS.flatMap((unit) => rescaled(statement, failed, held, unit, exact) ?? []);
  });
  return most(faults);
}

function rescaled(
  statement: string,
  failed: readonly Crossing[],
  held: () => readonly Crossing[],
  unit: Unit,
  exact: Exactness,
): TableFault | null {
  const printed = failed[0]?.own[0]?.amount?.unit ?? null;
  if (printed === null || printed === unit || values(failed) < 2) return null;
  const read = inUnit(statement, printed, unit);
  const holds = ({ outcome }: Crossing) => {
    const { state } = judge(outcome.relation, read, exact);
    return state === 'pass' || state === 'rounding';
  };
  const mended = failed.filter(holds);
  if (mended.length < 0.8 * failed.length || values(mended) < 2) return null;
  if (!held().every((one) => one.own.length === 0 || holds(one))) return null;
  return { ...faultOf(statement, 'wrong-unit', mended), printed, suggested: unit, read };
}

function faultOf(
  statement: string,
  kind: TableFault['kind'],
  crossing: readonly Crossing[],
): TableFault {
  const figures = crossing.flatMap(({ own }) => own);
  const outcomes = crossing.map(({ outcome }) => outcome);
  const unknown = { printed: null, suggested: null, columns: null, read: null };
  return { statement, kind, figures, outcomes, ...unknown };
}

/** Reads a table's figures that are printed in one unit as though they were printed in another. */
function inUnit(statement: string, printed: Unit, unit: Unit): Read {
  return ({ amount, place }) =>
    amount && amount.unit === printed && statementOf(place) === statement
      ? { ...amount, unit }
      : amount;
}

/**
 * The table that is sound in itself and disagrees with the others nearly everywhere, as a table of
 * another year does; null if there is none.
 */
export function staleTable(outcomes: readonly Outcome[], crossings: Crossings): TableFault | null {
  const faults = [...crossings.failed].flatMap(([statement, failed]) => {
    if (values(failed) < STALE_FIGURES) return [];
    const limit = failed.length / STALE_SHARE;
    if (crossings.telling(statement, limit) > limit || !soundWithin(outcomes, statement)) return [];
    const fault = faultOf(statement, 'stale-table', failed);
    return [{ ...fault, outcomes: [...fault.outcomes, ...besides(outcomes, statement)] }];
  });
  return most(faults);
}

/** What else fails between a table and others: a row that one of them lacks, a part above its whole. */
function besides(outcomes: readonly Outcome[], statement: string): Outcome[] {
  return outcomes.filter((outcome) => {
    if (outcome.state !== 'fail' || outcome.relation.kind === 'sum') return false;
    const places = placesOf(outcome.relation).map(statementOf);
    return places.includes(statement) && places.some((place) => place !== statement);
  });
}

function placesOf(relation: Relation): readonly Place[] {
  const places = figuresOf(relation).map(({ place }) => place);
  return relation.kind === 'fact' ? [...places, ...relation.places] : places;
}

function soundWithin(outcomes: readonly Outcome[], statement: string): boolean {
  const within = outcomes.filter(({ relation, state }) => {
    const figures = figuresOf(relation);
    const own = figures.every(({ place }) => statementOf(place) === statement);
    return own && figures.length > 1 && (state === 'pass' || state === 'fail');
  });
  const failed = within.filter((outcome) => outcome.state === 'fail').length;
  return failed <= within.length / 10;
}

/** The fault that explains most; among equals the one whose unit fewest other relations share. */
function most(faults: readonly TableFault[]): TableFault | null {
  const sorted = [...faults].sort(
    (left, right) =>
      right.outcomes.length - left.outcomes.length || compare(titleOf(left), titleOf(right)),
  );
  return sorted[0] ?? null;
}

function titleOf({ figures, suggested }: TableFault): string {
  const place = figures[0]?.place;
  return `${place?.kind === 'cell' ? place.table : ''}${suggested}`;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function values(crossing: readonly Crossing[]): number {
  return new Set(crossing.flatMap(({ own }) => own.map(({ amount }) => `${amount?.value}`))).size;
}

/** The relations that tie tables to others. */
export interface Crossings {
  /** The failed ones, by table. */
  readonly failed: ReadonlyMap<string, readonly Crossing[]>;
  /** All of a table. */
  readonly of: (statement: string) => readonly Crossing[];
  /** How many of a table say anything; counted no further than just beyond `most`. */
  readonly telling: (statement: string, most: number) => number;
}

/** The relations of each table that has failed ones with other tables and with the narrative. */
export function crossingsOf(outcomes: readonly Outcome[]): Crossings {
  const failed = new Map<string, Crossing[]>();
  for (const outcome of outcomes) {
    if (outcome.state !== 'fail') continue;
    for (const statement of new Set(statementsOf(outcome))) {
      const crossing = statement === 'narrative' ? null : crossingOf(outcome, statement);
      if (crossing) failed.set(statement, [...(failed.get(statement) ?? []), crossing]);
    }
  }
  return {
    failed,
    of: (statement) => outcomes.flatMap((outcome) => crossingOf(outcome, statement) ?? []),
    telling: (statement, most) => countTelling(outcomes, statement, most),
  };
}

function countTelling(outcomes: readonly Outcome[], statement: string, most: number): number {
  let count = 0;
  for (const outcome of outcomes) {
    if (count > most) break;
    const crossing = crossingOf(outcome, statement);
    if (crossing && crossing.own.length > 0) count += 1;
  }
  return count;
}

function statementsOf({ relation }: Outcome): string[] {
  return figuresOf(relation).map(({ place }) => statementOf(place));
}

/** A judged sum over a table's figures and others; null where it ties the table to nothing. */
function crossingOf(outcome: Outcome, statement: string): Crossing | null {
  if (outcome.relation.kind !== 'sum' || !judged(outcome)) return null;
  const own: Figure[] = [];
  let [inside, outside] = [false, false];
  for (const { figure } of outcome.relation.terms) {
    const isOwn = statementOf(figure.place) === statement;
    if (isOwn) inside = true;
    else outside = true;
    if (isOwn && !isNothing(figure.amount)) own.push(figure);
  }
  return inside && outside ? { outcome, own } : null;
}

function judged({ state }: Outcome): boolean {
  return state === 'pass' || state === 'rounding' || state === 'fail';
}

function isNothing(amount: Amount | null): boolean {
  return amount === null || amount.value.isZero();
}

/** The same relation with its figures as `read` gives them. */
export function rereadRelation(relation: Relation, read: Read): Relation {
  const again = (figure: Figure): Figure => ({ ...figure, amount: read(figure) });
  switch (relation.kind) {
    case 'sum':
      return {
        ...relation,
        terms: relation.terms.map((term) => ({ ...term, figure: again(term.figure) })),
      };
    case 'order':
      return { ...relation, lesser: again(relation.lesser), greater: again(relation.greater) };
    case 'ratio':
      return {
        ...relation,
        numerator: relation.numerator.map((term) => ({ ...term, figure: again(term.figure) })),
        denominator: relation.denominator.map((term) => ({ ...term, figure: again(term.figure) })),
        percentage: again(relation.percentage),
      };
    case 'fact':
    case 'void':
      return relation;
  }
}
