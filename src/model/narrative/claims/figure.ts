import type { Measure } from '../../../types/claim.ts';
import { claimOf } from './claim.ts';
import type { DraftTopic } from './draft.ts';
import type { Numeral } from './figures.ts';
import { COMPARE, type Phrase, phraseBefore } from './phrase.ts';
import { atHand, type Reader } from './reader.ts';
import { asItem, topicOf } from './topic.ts';

/** Reads a figure with the words before it into a claim, or lists it as unread. */
export function readFigure(reader: Reader, words: string, numeral: Numeral): void {
  const { portion } = reader;
  reader.portion = null;
  const percent = numeral.kind === 'percent';
  const read = phraseBefore(words, percent, percent && numeral.bare);
  if (percent && portion && words === '的')
    take(reader, portion.topic, { ...read, ...portion }, numeral, words);
  else readPhrase(reader, read, words, numeral);
}

function readPhrase(reader: Reader, read: Phrase, words: string, numeral: Numeral): void {
  const phrase = asItem(reader, read, words);
  if (phrase.role === null) {
    reader.draft.unread.push({
      sentence: reader.sentence.index,
      text: words.slice(-24) + numeral.digits,
    });
  } else if (phrase.portion) readPortion(reader, phrase, words, numeral);
  else take(reader, topicOf(reader, phrase, words), phrase, numeral, words);
}

/** An amount of which the percentage after it is a portion: the topic at hand stays that of before. */
function readPortion(reader: Reader, phrase: Phrase, words: string, numeral: Numeral): void {
  const topic = atHand(reader);
  const { current, head, pending, stack } = reader;
  const whole = topicOf(reader, phrase, words);
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
  const claim = claimOf(reader, topic, phrase, numeral, words);
  topic.claims.push(claim);
  if (claim.role === 'level' && !COMPARE.test(words)) reader.years = [...reader.years, claim.year];
}
