import type { Figure, Model, Statement } from '../types/model.ts';
import type { Outcome, State } from '../types/relation.ts';
import type {
  Coverage,
  ReportTable,
  StateCounts,
  UncoveredCell,
  UncoveredReason,
} from '../types/report.ts';
import { cellOf } from './cell.ts';
import { isEvaluated, termsOf } from './terms.ts';
import type { Words } from './words/words.ts';

/** Figures' ids by what became of the relations they stand in. */
export interface Usage {
  readonly evaluated: ReadonlySet<string>;
  readonly unchecked: ReadonlySet<string>;
}

const idsOf = (outcomes: readonly Outcome[]): ReadonlySet<string> =>
  new Set(outcomes.flatMap(({ relation }) => termsOf(relation).map(({ figure }) => figure.id)));

/** Sorts the figures of all relations by whether those relations were weighed. */
export function usageOf(outcomes: readonly Outcome[]): Usage {
  return {
    evaluated: idsOf(outcomes.filter(isEvaluated)),
    unchecked: idsOf(outcomes.filter(({ state }) => state === 'unchecked')),
  };
}

/** Counts relations by state. */
function countStates(outcomes: readonly Outcome[]): StateCounts {
  const count = (wanted: State) => outcomes.filter(({ state }) => state === wanted).length;
  return {
    pass: count('pass'),
    rounding: count('rounding'),
    fail: count('fail'),
    notApplicable: count('not-applicable'),
    unchecked: count('unchecked'),
  };
}

/** Relations by state for each rule, in the order of the rules' ids. */
export function countByRule(outcomes: readonly Outcome[]): Readonly<Record<string, StateCounts>> {
  const ids = [...new Set(outcomes.map(({ relation }) => relation.rule))].sort();
  const entries = ids.map((id) => {
    const own = outcomes.filter(({ relation }) => relation.rule === id);
    return [id, countStates(own)] as const;
  });
  return Object.fromEntries(entries);
}

/** A statement's printed amounts, each figure once. */
function amountsOf({ sides }: Statement): readonly Figure[] {
  const figures = sides.flatMap((side) => side.figures.flat());
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return [...byId.values()].filter(({ amount }) => amount !== null);
}

function touches({ relation }: Outcome, statement: string): boolean {
  return termsOf(relation).some(
    ({ figure: { place } }) => place.kind === 'cell' && place.statement === statement,
  );
}

/** A statement as the report lists it, with how far it was checked. */
export function tableOf(
  statement: Statement,
  outcomes: readonly Outcome[],
  { evaluated }: Usage,
  { gloss }: Words,
): ReportTable {
  const { id, kind, title, pages, unit, rowCount: rows, columnCount: columns, status } = statement;
  const amounts = amountsOf(statement);
  return {
    id,
    kind,
    title,
    pages,
    unit,
    rows,
    columns,
    status,
    reason: statement.reason === undefined ? null : gloss(statement.reason),
    amounts: amounts.length,
    inRelations: amounts.filter((figure) => evaluated.has(figure.id)).length,
    relations: countStates(outcomes.filter((outcome) => touches(outcome, id))),
  };
}

const knownAmounts = (model: Model | null): readonly Figure[] =>
  (model?.statements ?? []).filter(({ kind }) => kind !== 'unknown').flatMap(amountsOf);

/** The amounts of the known tables, how many are in evaluated relations, relations by state. */
export function coverageOf(
  model: Model | null,
  outcomes: readonly Outcome[],
  usage: Usage,
): Coverage {
  const amounts = knownAmounts(model);
  const certain = (wanted: Figure['certainty']) =>
    amounts.filter(({ certainty }) => certainty === wanted).length;
  return {
    amounts: amounts.length,
    inRelations: amounts.filter(({ id }) => usage.evaluated.has(id)).length,
    inferred: certain('inferred'),
    ambiguous: certain('ambiguous'),
    relations: countStates(outcomes),
  };
}

function reasonFor({ id, certainty }: Figure, usage: Usage): UncoveredReason {
  if (certainty === 'ambiguous') return 'ambiguous';
  return usage.unchecked.has(id) ? 'unchecked' : 'no-relation';
}

/** The amounts of the known tables that no evaluated relation uses, with the reason. */
export function uncoveredOf(model: Model | null, usage: Usage): readonly UncoveredCell[] {
  return knownAmounts(model)
    .filter(({ id }) => !usage.evaluated.has(id))
    .map((figure) => ({ ...cellOf(figure), reason: reasonFor(figure, usage) }));
}

/** The figures of all tables whose column is one of several. */
export function ambiguousOf(model: Model | null): readonly Figure[] {
  return (model?.statements ?? [])
    .flatMap(amountsOf)
    .filter(({ certainty }) => certainty === 'ambiguous');
}
