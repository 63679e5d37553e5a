import type { Truth } from '../../../samples/generator/faults.ts';
import type { AuditedDocument } from '../../../src/types/document.ts';
import type { Confidence, Finding, Suspect } from '../../../src/types/finding.ts';
import { reported } from './judge.ts';
import { isFaulty, sameNumber } from './place.ts';

/** Suspects named with one grade of confidence, and how many of them were right in figure and value. */
export interface Grade {
  readonly confidence: Confidence;
  readonly said: number;
  readonly right: number;
}

/** The sign of a change is the word before it: a figure of the other sign is the wrong word. */
function namesWord(truth: Truth, { figure, slip }: Suspect): boolean {
  const { place } = figure;
  const word = truth.printed.slice(0, 2);
  return (
    truth.kind === 'direction' &&
    slip === 'sign' &&
    place.kind === 'narrative' &&
    place.context.includes(word)
  );
}

/** Where several figures are wrong together, all its corrections count, not the one shown first. */
function mends(truth: Truth, suspect: Suspect, { cause, corrections = [] }: Finding): boolean {
  if (truth.kind === 'neighbouring-column' && cause?.kind === 'neighbour-column') return true;
  const together = truth.kind === 'total-not-updated' ? corrections : [];
  return [suspect, ...together].some(
    ({ figure, suggested }) => isFaulty(truth, figure) && sameNumber(suggested, truth.original),
  );
}

const isRight = (truths: readonly Truth[], suspect: Suspect, finding: Finding): boolean =>
  truths.some((truth) => namesWord(truth, suspect) || mends(truth, suspect, finding));

/** What became of one suspect that an audit named. */
export interface Said {
  readonly confidence: Confidence;
  readonly right: boolean;
}

/** Every suspect an audit names, held against the faults that were put in. */
export function saidOf(truths: readonly Truth[], audited: AuditedDocument): Said[] {
  return reported(audited).flatMap((finding) => {
    const { suspect } = finding;
    if (suspect === null) return [];
    return [{ confidence: suspect.confidence, right: isRight(truths, suspect, finding) }];
  });
}

/** How often suspects of each grade were right. */
export function gradesOf(all: readonly Said[]): Grade[] {
  return (['almost-certain', 'probable', 'possible'] as const).map((confidence) => {
    const said = all.filter((one) => one.confidence === confidence);
    return { confidence, said: said.length, right: said.filter(({ right }) => right).length };
  });
}
