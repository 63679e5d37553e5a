import type { Finding } from '../../types/finding.ts';
import type { Figure } from '../../types/model.ts';
import type { Outcome } from '../../types/relation.ts';
import { figuresOf } from '../read.ts';
import { cellsOf } from './cells.ts';
import { byRelation, compoundsIn } from './compounds.ts';
import { attachFacts } from './facts.ts';
import { copiesIn } from './lever.ts';
import { mergeTwins, numbered } from './merge.ts';
import { opposedIn } from './orders.ts';
import { explained, inOrder, tableFinding } from './report.ts';
import type { Workshop } from './search.ts';
import { explain } from './solve.ts';
import { buildSystem } from './system.ts';
import { tableFaults } from './tableFaults.ts';
import { unexplained } from './unexplained.ts';
import { weigh } from './verdicts.ts';

/**
 * Turns a document's outcomes into findings, one a cause (DESIGN section 6): the smallest set of
 * corrections that satisfies every failed relation and breaks none that holds. The result does not
 * depend on the outcomes' order. Failed relations that nothing explains become findings without suspect.
 */
export function diagnose(outcomes: readonly Outcome[]): Finding[] {
  if (!outcomes.some((outcome) => outcome.state === 'fail')) return [];
  const { faults, rest } = tableFaults(outcomes);
  const printed = printedOutcomes(outcomes);
  const tables = faults.flatMap((fault) => tableFinding(fault, printed(fault.outcomes)) ?? []);
  const figures = figureFindings(rest, printed, originals(outcomes, rest));
  const facts = outcomes.filter(
    ({ relation, state }) => relation.kind === 'fact' && state === 'fail',
  );
  return numbered(inOrder(attachFacts(mergeTwins([...tables, ...figures]), facts)));
}

type Printed = (outcomes: readonly Outcome[]) => Outcome[];

/** Finds the outcomes as the document gave them, whatever unit diagnosis reread them in. */
function printedOutcomes(outcomes: readonly Outcome[]): Printed {
  const known = new Map(outcomes.map((outcome) => [outcome.relation.id, outcome]));
  return (some) => some.map((outcome) => known.get(outcome.relation.id) ?? outcome);
}

/** Figures are copied only where a table was reread in another unit. */
function originals(
  outcomes: readonly Outcome[],
  rest: readonly Outcome[],
): (figure: Figure) => Figure {
  if (rest === outcomes) return (figure) => figure;
  const known = new Map<string, Figure>();
  for (const { relation } of outcomes) {
    for (const figure of figuresOf(relation)) known.set(figure.id, figure);
  }
  return (figure) => known.get(figure.id) ?? figure;
}

function figureFindings(
  outcomes: readonly Outcome[],
  printed: Printed,
  original: (figure: Figure) => Figure,
): Finding[] {
  const { shop, failed, compounds } = workshopOf(outcomes);
  const arithmetic = failed.filter((at) => shop.system.constraints[at]?.relation.kind !== 'order');
  const verdicts = weigh(shop, explain(shop, arithmetic, compounds), failed);
  const outcomeOf = (at: number) => {
    const constraint = shop.system.constraints[at];
    return constraint ? printed([constraint.outcome]) : [];
  };
  const done = new Set(verdicts.flatMap((verdict) => verdict.explains));
  return [
    ...verdicts.flatMap((verdict) => explained(shop, verdict, original, outcomeOf) ?? []),
    ...unexplained(
      shop,
      failed.filter((at) => !done.has(at)),
      outcomeOf,
    ),
  ];
}

function workshopOf(outcomes: readonly Outcome[]) {
  const system = buildSystem(outcomes);
  const failed = system.constraints.filter((one) => one.failed).map((one) => one.index);
  const cells = cellsOf(system);
  const copies = copiesIn(system);
  const compounds = compoundsIn(system, cells, copies, failed);
  const shop: Workshop = {
    system,
    copies,
    nearby: cells.nearby,
    compounds: byRelation(compounds),
    opposed: opposedIn(outcomes),
  };
  return { shop, failed, compounds };
}
