import type { Cause, Finding, Suspect } from '../../types/finding.ts';
import type { Figure } from '../../types/model.ts';
import type { Outcome, Severity } from '../../types/relation.ts';
import { figuresOf } from '../read.ts';
import { confidenceOf } from './confidence.ts';
import { countEvidence } from './evidence.ts';
import { fingerprint } from './fingerprint.ts';
import { placeKey } from './place.ts';
import type { Workshop } from './search.ts';
import { correctionsOf, type Original, suspectOf } from './suspect.ts';
import type { Constraint } from './system.ts';
import type { TableFault } from './tables.ts';
import type { Verdict } from './verdicts.ts';

/** More equally likely figures than this and none of them stands out. */
const MOST_EQUALS = 3;
const MOST_RIVALS = 6;

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Puts a cause and the outcomes it explains into a finding; the outcomes need not be in order. */
export function findingOf(
  outcomes: readonly Outcome[],
  cause: Cause,
  suspect: Suspect | null,
  more: Partial<Pick<Finding, 'rivals' | 'corrections'>> = {},
): Finding | null {
  const sorted = [...outcomes].sort(byWeight);
  const [first] = sorted;
  if (!first) return null;
  const { rule } = first.relation;
  const figures = suspect ? [suspect.figure] : figuresOf(first.relation);
  return {
    rule,
    severity: sorted.reduce((worst, one) => worse(worst, one.severity), first.severity),
    outcomes: sorted,
    suspect,
    rivals: more.rivals ?? [],
    cause,
    corrections: more.corrections ?? [],
    fingerprint: fingerprint(rule, figures, suspect ? [] : wordsOf(first, cause)),
  };
}

/** A fact has no figures of its own to tell it by; its sentence does. */
function wordsOf({ relation }: Outcome, cause: Cause): string[] {
  const fact =
    relation.kind === 'fact' ? [relation.message.zh, ...relation.places.map(titleOf)] : [];
  return [cause.kind, relation.formula, ...fact];
}

function titleOf(place: Figure['place']): string {
  return place.kind === 'cell' ? `${place.table} ${place.row} ${place.column}` : place.subject;
}

function worse(left: Severity, right: Severity): Severity {
  return RANK[left] <= RANK[right] ? left : right;
}

/** What convinces most comes first: errors, then relations within few figures. */
function byWeight(left: Outcome, right: Outcome): number {
  return (
    RANK[left.severity] - RANK[right.severity] ||
    printedIn(left) - printedIn(right) ||
    (left.relation.id < right.relation.id ? -1 : 1)
  );
}

function printedIn({ relation }: Outcome): number {
  return figuresOf(relation).filter((figure) => figure.amount).length;
}

/** The finding of one explained cause. Where no figure stands out, all that could be are rivals. */
export function explained(
  shop: Workshop,
  verdict: Verdict,
  original: Original,
  outcomeOf: (index: number) => readonly Outcome[],
): Finding | null {
  const { system } = shop;
  const { move, explains } = verdict;
  const outcomes = explains.flatMap(outcomeOf);
  const constraints = explains.flatMap((index) => system.constraints[index] ?? []);
  const evidence = countEvidence(system, constraints, shop.copies);
  const confidence = confidenceOf(verdict.share, evidence, move);
  const suspect = suspectOf(system, move, outcomes.length, confidence, original);
  const rivals = verdict.rivals.flatMap(
    (rival) => suspectOf(system, rival, outcomes.length, 'possible', original) ?? [],
  );
  if (suspect && standsOut(verdict)) {
    const corrections = correctionsOf(system, move, original);
    const rest = rivals.slice(0, MOST_RIVALS);
    return findingOf(outcomes, causeOf(verdict, constraints), suspect, {
      rivals: rest,
      corrections,
    });
  }
  const all = (suspect ? [suspect, ...rivals] : rivals).slice(0, MOST_RIVALS);
  const cause = suspect ? (lostRow(shop, explains) ?? UNEXPLAINED) : move.cause;
  return findingOf(outcomes, cause, null, { rivals: all });
}

const UNEXPLAINED: Cause = { kind: 'unexplained' };

/** Where any of many figures could be retyped, a row left out explains all of them as well. */
function lostRow({ compounds }: Workshop, explains: readonly number[]): Cause | null {
  const [first] = explains;
  const moves = first === undefined ? [] : (compounds.get(first) ?? []);
  const lost = moves.find(
    ({ cause, excused }) =>
      cause.kind === 'row-missing' && explains.every((index) => excused.includes(index)),
  );
  return lost?.cause ?? null;
}

function standsOut({ move, rivals }: Verdict): boolean {
  return rivals.filter((rival) => rival.price <= move.price + 0.1).length < MOST_EQUALS;
}

/** A lone total that no common slip accounts for was left as it was when its parts changed. */
function causeOf({ move }: Verdict, constraints: readonly Constraint[]): Cause {
  const isTotal = constraints.every(
    ({ relation, weights }) =>
      relation.kind === 'sum' && move.values.has(weights[0]?.variable ?? -1),
  );
  const parts = constraints.some(({ weights }) => weights.length > 2);
  const place =
    constraints[0]?.relation.kind === 'sum' && constraints[0].relation.terms[0]?.figure.place;
  const stale =
    (move.cause.kind === 'figure' || move.cause.kind === 'copied') &&
    move.slip === 'other' &&
    isTotal &&
    parts;
  if (!stale || !place || place.kind !== 'cell') return move.cause;
  return { kind: 'total-not-updated', table: place.table, row: place.row };
}

/** The finding of a fault that lies in a whole table. */
export function tableFinding(fault: TableFault, outcomes: readonly Outcome[]): Finding | null {
  return findingOf(outcomes, causeOfTable(fault), null);
}

function causeOfTable({ kind, figures, printed, suggested, columns }: TableFault): Cause {
  const place = figures[0]?.place;
  const table = place?.kind === 'cell' ? place.table : '';
  if (columns) return { kind: 'columns-swapped', table, columns };
  if (kind === 'wrong-unit') return { kind, table, printed: printed ?? '元', suggested };
  return { kind: 'stale-table', table };
}

/** Sorts findings as a reader wants them: errors first, then in the order of the pages. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const keyed = findings.map((finding) => ({ finding, key: keyOf(finding) }));
  keyed.sort(
    (left, right) =>
      RANK[left.finding.severity] - RANK[right.finding.severity] ||
      pageOf(left.finding) - pageOf(right.finding) ||
      (left.key < right.key ? -1 : 1),
  );
  return keyed.map(({ finding }) => finding);
}

function pageOf({ suspect, outcomes }: Finding): number {
  return (suspect?.figure ?? firstFigure(outcomes))?.place.page ?? 0;
}

function keyOf(finding: Finding): string {
  const figure = finding.suspect?.figure ?? firstFigure(finding.outcomes);
  return `${figure ? placeKey(figure) : ''} ${finding.rule} ${finding.fingerprint}`;
}

function firstFigure(outcomes: readonly Outcome[]): Figure | undefined {
  return outcomes[0] && figuresOf(outcomes[0].relation)[0];
}
