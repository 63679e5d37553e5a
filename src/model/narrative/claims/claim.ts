import { Decimal } from 'decimal.js';
import type { Claim } from '../../../types/claim.ts';
import type { Unit } from '../../../types/model.ts';
import { halfStep } from '../../amount.ts';
import type { DraftTopic } from './draft.ts';
import type { Numeral } from './figures.ts';
import type { Phrase } from './phrase.ts';
import { placeOf, printed } from './place.ts';
import { absolute, type Reader } from './reader.ts';
import type { Segment } from './segments.ts';
import { subjectOf } from './subject.ts';

/** The figure is given as rounded. */
const ROUNDED = /(?:约|近|左右)$/;

/** The most decimals the sentence prints of each unit. */
export function placesOf(parts: readonly Segment[]): ReadonlyMap<Unit, number> {
  const places = new Map<Unit, number>();
  for (const part of parts) {
    if (part.kind !== 'figure' || !part.numeral.unit) continue;
    const { unit, digits } = part.numeral;
    places.set(unit, Math.max(places.get(unit) ?? 0, decimals(digits)));
  }
  return places;
}

function decimals(digits: string): number {
  return digits.split('.')[1]?.length ?? 0;
}

/** A figure as a claim of its topic. */
export function claimOf(
  reader: Reader,
  topic: DraftTopic,
  phrase: Phrase,
  numeral: Numeral,
  words: string,
): Claim {
  const { sentence } = reader;
  const unit = unitOf(reader, numeral);
  reader.count += 1;
  const digits = numeral.digits.replace(/,/g, '');
  const id = `n${sentence.index}:${reader.count}`;
  const known = numeral.kind === 'amount' ? (reader.places.get(unit) ?? 0) : 0;
  const places = ROUNDED.test(words) ? decimals(digits) : Math.max(known, decimals(digits));
  const value = new Decimal(digits);
  const signed = value.isNeg() && phrase.direction !== null;
  const made = reader.likeForLike && phrase.direction !== null;
  const amount = {
    text: numeral.digits,
    value: signed ? value.abs() : value,
    halfStep: halfStep(places),
    unit,
  };
  const base = baseOf(reader, topic, phrase);
  return {
    id,
    figure: {
      id,
      place: placeOf(sentence, numeral, topic.subject.text),
      amount,
      text: printed(sentence, numeral),
      certainty: 'printed',
    },
    role: phrase.role ?? 'level',
    sentence: sentence.index,
    topic: topic.id,
    year: yearOf(reader, topic, phrase, base),
    measure: phrase.measure,
    direction: signed ? 'down' : phrase.direction,
    ...(made ? { likeForLike: true } : {}),
    word: phrase.word,
    base,
    of: phrase.of === '' ? null : subjectOf(phrase.of),
    implied: !reader.named,
    bare: numeral.bare,
  };
}

/** Percentages have no unit; a missing unit is that of the amount before. */
function unitOf(reader: Reader, numeral: Numeral): Unit {
  if (numeral.kind === 'percent') return '元';
  reader.unit = numeral.unit ?? reader.unit;
  return reader.unit;
}

function yearOf(
  reader: Reader,
  topic: DraftTopic,
  phrase: Phrase,
  base: Claim['base'],
): number | null {
  const names =
    topic.subject.concept === 'named' && topic.subject.text !== '' && phrase.measure === null;
  if (phrase.portion === 'completion' && reader.stage === 'budget') return null;
  if (phrase.role !== 'level') return changedYear(reader, base) ?? reader.year0 ?? reader.year;
  if (phrase.year !== null && (phrase.compared || !names)) return absolute(reader, phrase.year);
  return reader.year0 ?? inherited(reader, topic) ?? reader.year;
}

/** 2023年100万元，较2022年增加20万元: the year of a change that began in a year before it, or null. */
function changedYear(reader: Reader, base: Claim['base']): number | null {
  const year = otherYear(reader, reader.years);
  return year !== null && base && base.year !== null && base.year < year ? year : null;
}

/** The other year a sentence or a whole is about, where neither states a figure of the document's own. */
function inherited(reader: Reader, { whole }: DraftTopic): number | null {
  const levels = whole?.claims.filter(({ role }) => role === 'level') ?? [];
  return otherYear(reader, levels.length > 0 ? levels.map(({ year }) => year) : reader.years);
}

function otherYear(reader: Reader, years: Reader['years']): number | null {
  const [first = null] = years;
  return years.every((year) => year === first && year !== reader.year) ? first : null;
}

/** What the words compare with, else what the change or the figure just before is measured against. */
function baseOf(reader: Reader, topic: DraftTopic, phrase: Phrase): Claim['base'] {
  if (phrase.base) {
    const year = phrase.base.year === null ? null : absolute(reader, phrase.base.year);
    return { year, measure: phrase.base.measure };
  }
  if (phrase.role !== 'change' && phrase.role !== 'growth') return null;
  const { against, sentence } = reader;
  if (against?.topic !== topic) return reader.base;
  const away = sentence.index - against.sentence;
  const goesOn = phrase.role === 'growth' ? away <= 1 : against.isFigure && away === 0;
  return goesOn ? against.base : reader.base;
}
