import { readAmount } from '../model/amount.ts';
import type { Cause, Finding, Suspect } from '../types/finding.ts';
import type { Figure } from '../types/model.ts';
import type { Outcome, Relation } from '../types/relation.ts';
import type { Lang, ReportUnit } from '../types/report.ts';
import { cellOf, placeWords } from './cell.ts';
import { fixed, mostPlaces, placesOf } from './decimal.ts';
import { headOf, termsOf } from './terms.ts';
import { wordsOf } from './words/index.ts';
import type { MessageKind, MessageParts, Words } from './words/words.ts';

/** Which sentence a finding's first relation calls for; a suspect comes first where there is one. */
function kindOf({ relation, failure }: Outcome, suspect: Suspect | null): MessageKind {
  const atHead = suspect === null || suspect.figure.id === headOf(relation)?.id;
  if (relation.kind === 'ratio' && atHead) return 'ratio';
  if (failure === 'blank-total' && atHead) return 'blank-total';
  if (failure === 'unlikely-rounding') return 'unlikely-rounding';
  if (suspect !== null) return 'suspect';
  if (relation.kind === 'order') return 'order';
  return termsOf(relation).length === 2 ? 'equal' : 'sum';
}

/** The unit a relation's amounts are compared in: its first figure's that has one. */
export function unitOf({ relation }: Outcome): ReportUnit {
  if (relation.kind === 'ratio') return '%';
  const terms = relation.kind === 'fact' ? [] : termsOf(relation);
  return terms.find(({ figure }) => figure.amount !== null)?.figure.amount?.unit ?? null;
}

/** Decimals that suit a relation's amounts: the total's, or the parts' where that is blank. */
export function digitsOf({ relation }: Outcome): number {
  const head = headOf(relation)?.amount;
  return head ? placesOf(head) : mostPlaces(termsOf(relation).map(({ figure }) => figure));
}

function printed(words: Words, figure: Figure | null): string {
  const text = figure?.text.trim() ?? '';
  return text === '' ? words.label.blank : text;
}

function withUnit(words: Words, figure: Figure | null): string {
  return `${printed(words, figure)} ${figure?.amount?.unit ?? ''}`.trimEnd();
}

const asPercentage = (text: string): string => (/[%％]$/u.test(text) ? text : `${text}%`);

const place = (words: Words, figure: Figure | null): string =>
  figure === null ? '' : placeWords(words, cellOf(figure));

/** Units are said only where two figures are compared in different ones. */
function printedPair(words: Words, relation: Relation): readonly [head: string, other: string] {
  const head = headOf(relation);
  const other = termsOf(relation).find(({ figure }) => figure.id !== head?.id)?.figure ?? null;
  if (relation.kind === 'ratio') return [asPercentage(printed(words, head)), ''];
  const isSame = head?.amount?.unit === other?.amount?.unit;
  const show = isSame ? printed : withUnit;
  return [show(words, head), show(words, other)];
}

function relationParts(words: Words, outcome: Outcome): MessageParts {
  const { relation, expected, difference } = outcome;
  const head = headOf(relation);
  const other = termsOf(relation).find(({ figure }) => figure.id !== head?.id);
  const digits = digitsOf(outcome);
  const [headPrinted, otherPrinted] = printedPair(words, relation);
  return {
    place: place(words, head),
    printed: headPrinted,
    formula: words.gloss(relation.formula),
    expected: expected === undefined ? '' : fixed(expected, digits),
    difference: difference === undefined ? '' : fixed(difference.abs(), digits),
    unit: unitOf(outcome) ?? '',
    otherPlace: place(words, other?.figure ?? null),
    otherPrinted,
  };
}

function suspectParts(words: Words, outcome: Outcome, suspect: Suspect): MessageParts {
  const { figure, suggested } = suspect;
  const base = relationParts(words, outcome);
  const wanted = readAmount(suggested, figure.amount?.unit ?? '元');
  const gap = wanted?.value.minus(figure.amount?.value ?? 0).abs();
  const digits = Math.max(mostPlaces([figure]), wanted === null ? 0 : placesOf(wanted));
  return {
    ...base,
    place: place(words, figure),
    printed: printed(words, figure),
    expected: suggested === '' ? words.label.blank : suggested,
    difference: gap === undefined ? base.difference : fixed(gap, digits),
    unit: figure.amount?.unit ?? base.unit,
  };
}

/** The sentence of a cause that is more than one figure; '' where the figure's own will do. */
function causeWords(words: Words, cause: Cause): string {
  // Each kind's wording takes its own kind of cause, which a lookup by kind cannot show.
  const word = words.cause[cause.kind] as (cause: Cause) => string;
  return word(cause);
}

/** The one sentence of a finding: place, printed figure, what it should be and why, difference. */
export function messageOf(finding: Finding, lang: Lang): string {
  const { suspect } = finding;
  const outcome = finding.outcomes[0];
  if (outcome === undefined) return '';
  const { relation } = outcome;
  if (relation.kind === 'fact') return relation.message[lang];
  const words = wordsOf(lang);
  if (relation.kind === 'void') return words.gloss(`${relation.formula} ${relation.reason}`);
  const whole = finding.cause === undefined ? '' : causeWords(words, finding.cause);
  const page = pageOf(finding) ?? headOf(relation)?.place.page;
  if (whole !== '') return page === undefined ? whole : words.onPage(page, whole);
  const kind = kindOf(outcome, suspect);
  const bySuspect = kind === 'suspect' && suspect !== null;
  const sentence = words.message[kind](
    bySuspect ? suspectParts(words, outcome, suspect) : relationParts(words, outcome),
  );
  return `${sentence}${repeatedWords(words, finding)}`;
}

/** Where the table that the cause names first stands: the relation shown may begin in another. */
function pageOf({ cause, outcomes }: Finding): number | undefined {
  if (cause === undefined) return undefined;
  const [table] = 'tables' in cause ? cause.tables : 'table' in cause ? [cause.table] : [];
  const figures = outcomes.flatMap(({ relation }) => termsOf(relation).map((one) => one.figure));
  return figures.find(({ place: at }) => at.kind === 'cell' && at.table === table)?.place.page;
}

/** A slip that was copied says how often, for every copy is to be mended. */
function repeatedWords(words: Words, { cause, corrections = [] }: Finding): string {
  return cause?.kind === 'copied' && corrections.length > 1
    ? words.repeated(corrections.length)
    : '';
}
