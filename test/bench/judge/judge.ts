import type { Truth } from '../../../samples/generator/faults.ts';
import type { AuditedDocument } from '../../../src/types/document.ts';
import type { Finding } from '../../../src/types/finding.ts';
import type { Figure, Place } from '../../../src/types/model.ts';
import type { Outcome, Relation } from '../../../src/types/relation.ts';
import { isFaulty, isNear, sameNumber } from './place.ts';

/** What came of one fault. */
export interface Verdict {
  /** Relations that hold the changed figure; 0 where none could see the fault. */
  readonly covered: number;
  /** Rounding could have left it: no relation over the figure fails beyond what its digits allow. */
  readonly rounding: boolean;
  readonly caught: boolean;
  readonly named: boolean;
  readonly mended: boolean;
  /** Findings above info beyond the first. */
  readonly noise: number;
  readonly failed: boolean;
}

function figuresOf(relation: Relation): readonly Figure[] {
  switch (relation.kind) {
    case 'sum':
      return relation.terms.map(({ figure }) => figure);
    case 'order':
      return [relation.lesser, relation.greater];
    case 'ratio':
      return [...relation.numerator, ...relation.denominator]
        .map(({ figure }) => figure)
        .concat(relation.percentage);
    case 'fact':
      return relation.figures;
    case 'void':
      return [];
  }
}

const placesOf = (relation: Relation): readonly Place[] =>
  relation.kind === 'fact' ? relation.places : [];

export const reported = ({ findings }: AuditedDocument): readonly Finding[] =>
  findings.filter(({ severity }) => severity !== 'info');

/** A row lost or doubled, a total not updated, a figure next door: the cause names them. */
const causesOf: Partial<Record<Truth['kind'], readonly string[]>> = {
  'row-lost': ['row-missing'],
  'row-doubled': ['row-doubled'],
  'total-not-updated': ['total-not-updated'],
  'neighbouring-column': ['neighbour-column', 'figure'],
};

function namesCause(truth: Truth, { cause, outcomes }: Finding): boolean {
  if (cause === undefined || causesOf[truth.kind]?.includes(cause.kind) !== true) return false;
  if (cause.kind === 'figure') return false;
  const figures = outcomes.flatMap(({ relation }) => figuresOf(relation));
  const inTable = figures.some(
    ({ place }) => place.kind === 'cell' && place.table.includes(truth.table),
  );
  const row = 'row' in cause ? cause.row : null;
  const place = figures.find((figure) => isNear(truth, figure));
  return inTable && (row === null || place !== undefined);
}

function namesFigure(truth: Truth, { suspect, corrections }: Finding): boolean {
  const figures = [suspect?.figure, ...(corrections ?? []).map(({ figure }) => figure)];
  return figures.some((figure) => figure !== undefined && isFaulty(truth, figure));
}

/** A wrong word is no figure: the sentence it stands in must be the finding's. */
function namesWord(truth: Truth, { outcomes }: Finding): boolean {
  if (truth.kind !== 'direction') return false;
  const places = outcomes.flatMap(({ relation }) => [
    ...placesOf(relation),
    ...figuresOf(relation).map(({ place }) => place),
  ]);
  const word = truth.printed.slice(0, 2);
  return places.some((place) => place.kind === 'narrative' && place.context.includes(word));
}

function mends(truth: Truth, finding: Finding): boolean {
  if (namesCause(truth, finding) || namesWord(truth, finding)) return true;
  const { suspect, corrections } = finding;
  const all = [...(suspect === null ? [] : [suspect]), ...(corrections ?? [])];
  return all.some(
    ({ figure, suggested }) => isFaulty(truth, figure) && sameNumber(suggested, truth.original),
  );
}

const isRow = ({ kind }: Truth): boolean => kind === 'row-lost' || kind === 'row-doubled';

/** Relations that heed words of direction: parts of a change, and the words themselves. */
const heeding = ['BA303', 'BA309'];

/** Whether a relation takes a wrong word's direction in: it holds the figure the word stands before. */
const speaksOf = ({ beside = '', printed }: Truth, relation: Relation): boolean =>
  heeding.includes(relation.rule) &&
  figuresOf(relation).some(
    ({ place, text }) =>
      place.kind === 'narrative' &&
      place.context.includes(printed.slice(0, 2)) &&
      sameNumber(text, beside),
  );

/** What was judged of the relations that hold the changed figure. */
function covering(truth: Truth, { outcomes }: AuditedDocument): readonly Outcome[] {
  const holds = (relation: Relation): boolean =>
    truth.kind === 'direction'
      ? speaksOf(truth, relation)
      : figuresOf(relation).some((figure) => isFaulty(truth, figure));
  return outcomes.filter(({ relation }) => holds(relation));
}

/** A percentage fits every amount that rounds to it: 74.44 and 74.49 of 2,428 are both 3.07%. */
const isRounded = ({ state, failure, relation }: Outcome): boolean =>
  state === 'rounding' ||
  failure === 'unlikely-rounding' ||
  (state === 'pass' && relation.kind === 'ratio');

const isAllowed = (outcome: Outcome): boolean =>
  isRounded(outcome) || outcome.state === 'pass' || outcome.state === 'not-applicable';

/** Holds what an audit says of a faulty document against the fault that was put in. */
export function judge(truth: Truth, audited: AuditedDocument): Verdict {
  const findings = reported(audited);
  const covered = covering(truth, audited);
  const caught = findings.some(({ severity }) => severity === 'error');
  const named = findings.some(
    (finding) =>
      namesFigure(truth, finding) || namesCause(truth, finding) || namesWord(truth, finding),
  );
  return {
    // Rows are put where sums run over them; how many is not told by a row that is gone.
    covered: isRow(truth) ? 2 : covered.length,
    rounding: !caught && covered.some(isRounded) && covered.every(isAllowed),
    caught,
    named,
    mended: named && findings.some((finding) => mends(truth, finding)),
    noise: Math.max(0, findings.length - 1),
    failed: audited.failure !== null,
  };
}
