import type { Claim, Measure } from '../../../types/claim.ts';
import { claimOf } from './claim.ts';
import type { DraftTopic } from './draft.ts';
import type { Numeral } from './figures.ts';
import { COMPARE, MADE_ALIKE, type Phrase, phraseBefore } from './phrase.ts';
import { atHand, type Reader } from './reader.ts';
import { subjectOf } from './subject.ts';
import { asItem, topicOf } from './topic.ts';

/** Reads a figure with the words before it into a claim, or lists it as unread. */
export function readFigure(reader: Reader, words: string, numeral: Numeral): void {
  const { portion } = reader;
  reader.portion = null;
  const percent = numeral.kind === 'percent';
  reader.respective = namesBefore(words) ?? reader.respective;
  if (reader.respective && isShared(words, percent)) {
    readShared(reader, reader.respective, words, numeral);
    return;
  }
  const read = phraseBefore(words, percent, percent && numeral.bare);
  if (percent && portion && words === '的')
    take(reader, portion.topic, { ...read, ...portion }, numeral, words);
  else readPhrase(reader, read, words, numeral);
}

/** 收、支总计 is one subject of both sides. */
const RESPECTIVE = /^(?!.*收、支)(.+?)分别(?:为|是|占|达)?[^,;]*$/;

/** The names before 分别为, two or more, blank where any is not known; null where there are none. */
function namesBefore(words: string): readonly string[] | null {
  const names = RESPECTIVE.exec(words)?.[1]?.split(/[、和与及]/) ?? [];
  if (names.length < 2) return null;
  const known = names.every((name) => subjectOf(name).concept !== 'named');
  return known ? names : names.map(() => '');
}

/** Whether a figure is one of a row of figures: nothing but a word that joins them stands before it. */
function isShared(words: string, percent: boolean): boolean {
  return percent || /分别/.test(words) || /^[、,和与及]*$/.test(words);
}

/** A figure of a row: that of the name in its place, where the names are known; else it is left unread. */
function readShared(
  reader: Reader,
  names: readonly string[],
  words: string,
  numeral: Numeral,
): void {
  const [name = '', ...rest] = names;
  reader.respective = rest;
  if (numeral.kind === 'percent' || name === '') unread(reader, words, numeral);
  else {
    const phrase = { ...phraseBefore(name, false, false), measure: null };
    take(reader, topicOf(reader, phrase, name), phrase, numeral, name);
  }
}

function unread(reader: Reader, words: string, numeral: Numeral): void {
  const text = words.slice(-24) + numeral.digits;
  reader.draft.unread.push({ sentence: reader.sentence.index, text });
}

function readPhrase(reader: Reader, read: Phrase, words: string, numeral: Numeral): void {
  const phrase = asItem(reader, read, words);
  if (phrase.role === null) {
    unread(reader, words, numeral);
  } else if (phrase.portion) readPortion(reader, phrase, words, numeral);
  else take(reader, topicOf(reader, phrase, words), phrase, numeral, words);
}

/**
 * An amount of which the percentage after it is a portion: the topic at hand stays that of before,
 * unless a completion names its own (公务接待费完成预算4万元的50%).
 */
function readPortion(reader: Reader, phrase: Phrase, words: string, numeral: Numeral): void {
  const own = phrase.portion === 'completion' && phrase.subject !== '';
  const topic = own ? topicOf(reader, phrase, words) : atHand(reader);
  const { current, head, pending, stack } = reader;
  const whole = own ? topic : topicOf(reader, phrase, words);
  take(reader, whole, phrase, numeral, words);
  Object.assign(reader, { current, head, pending, stack });
  const of =
    phrase.portion === 'completion' ? (MEASURED[phrase.measure ?? 'budget'] ?? '') : phrase.subject;
  reader.portion = { role: phrase.portion ?? 'share', topic, of };
}

/** How a completion names its budget. */
const MEASURED: Partial<Record<Measure, string>> = {
  initial: '年初预算',
  annual: '全年预算',
  budget: '预算',
};

function take(
  reader: Reader,
  topic: DraftTopic,
  phrase: Phrase,
  numeral: Numeral,
  words: string,
): void {
  if (MADE_ALIKE.test(words)) reader.likeForLike = true;
  const claim = claimOf(reader, topic, phrase, numeral, words);
  topic.claims.push(claim);
  setAgainst(reader, topic, phrase, claim);
  if (claim.role === 'level' && !COMPARE.test(words)) reader.years = [...reader.years, claim.year];
}

/** What a growth after this claim is measured against; a level of its own begins anew. */
function setAgainst(
  reader: Reader,
  topic: DraftTopic,
  { compared }: Phrase,
  { role, sentence, year, measure, base }: Claim,
): void {
  if (role === 'change') reader.against = { topic, base, sentence, isFigure: false };
  if (role !== 'level') return;
  reader.likeForLike = false;
  const told = { year: year === reader.year ? null : year, measure };
  reader.against = compared ? { topic, base: told, sentence, isFigure: true } : null;
}
