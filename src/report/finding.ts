import type { Decimal } from 'decimal.js';
import type { Finding } from '../types/finding.ts';
import type { Outcome } from '../types/relation.ts';
import type { Lang, ReportFinding, ReportRelation, ReportTerm } from '../types/report.ts';
import { correctionCell, type Percentages, placeCell, suspectCell, termCell } from './cell.ts';
import { fixed } from './decimal.ts';
import { digitsOf, messageOf, unitOf } from './message.ts';
import { barePlaces, percentagesOf, termsOf } from './terms.ts';
import { wordsOf } from './words/index.ts';
import type { Words } from './words/words.ts';

function cellsOf({ relation }: Outcome, percentages: Percentages): readonly ReportTerm[] {
  const bare = barePlaces(relation).map(
    (place): ReportTerm => ({ ...placeCell(place), role: 'part', sign: 1 }),
  );
  return [...termsOf(relation).map((term) => termCell(term, percentages)), ...bare];
}

/** A failed relation as the report shows it. */
function relationOf(outcome: Outcome, percentages: Percentages, { gloss }: Words): ReportRelation {
  const { relation, actual, expected } = outcome;
  const digits = digitsOf(outcome);
  const show = (value: Decimal | undefined) => (value === undefined ? null : fixed(value, digits));
  return {
    rule: relation.rule,
    formula: gloss(relation.formula),
    expected: show(expected),
    actual: show(actual),
    difference: show(actual !== undefined && expected ? actual.minus(expected) : undefined),
    unit: unitOf(outcome),
    cells: cellsOf(outcome, percentages),
  };
}

const NOTHING: ReportRelation = {
  rule: '',
  formula: '',
  expected: null,
  actual: null,
  difference: null,
  unit: null,
  cells: [],
};

/** A finding as the report shows it, worded in `lang`. */
export function findingOf(finding: Finding, lang: Lang): ReportFinding {
  const { suspect, rivals, corrections = [], cause = null } = finding;
  const percentages = percentagesOf(finding.outcomes);
  const words = wordsOf(lang);
  const [first = NOTHING, ...otherRelations] = finding.outcomes.map((outcome) =>
    relationOf(outcome, percentages, words),
  );
  return {
    ...first,
    rule: finding.rule,
    severity: finding.severity,
    message: messageOf(finding, lang),
    suspect: suspect === null ? null : suspectCell(suspect, percentages),
    rivals: rivals.map((rival) => suspectCell(rival, percentages)),
    cause,
    corrections: corrections.map((correction) => correctionCell(correction, percentages)),
    otherRelations,
    fingerprint: finding.fingerprint,
  };
}
