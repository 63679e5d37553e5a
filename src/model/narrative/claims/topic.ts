import type { Claim } from '../../../types/claim.ts';
import type { DraftTopic } from './draft.ts';
import { classed, completed } from './implied.ts';
import { type Opening, type Phrase, REASON } from './phrase.ts';
import { announce, aside, atHand, enter, type Reader, wholeNamed } from './reader.ts';
import { subjectOf } from './subject.ts';

const BEFORE_REASON = /^.*(?:原因|由于|因为|是因)(?:是|:)?/;
const SUMMING_UP = /^(?:[,、])?(?:合计|共计|总计)(?:为|:)?$/;

/** The topic a figure belongs to, by the words before it and what is being read. */
export function topicOf(reader: Reader, phrase: Phrase, words: string): DraftTopic {
  if (REASON.test(words)) reader.reason = true;
  if (reader.reason) return aside(reader, words.replace(BEFORE_REASON, ''));
  if (phrase.opener) open(reader, phrase.opener);
  const last = reader.stack.at(-1);
  if (SUMMING_UP.test(words) && last) return last.whole;
  if (phrase.subject === '' || isRepeated(reader, phrase, words)) return atHand(reader);
  const subject = completed(reader, subjectOf(classed(reader, phrase.subject)));
  return subject.text === '' ? atHand(reader) : enter(reader, subject);
}

/** 支出决算为…, 支出完成预算的…: the expenditure of the topic at hand; beside a total it may be another. */
function isRepeated(reader: Reader, phrase: Phrase, words: string): boolean {
  const { current, named } = reader;
  if (!current) return false;
  const final = phrase.measure === 'final';
  if (/^(?:支出|收入)决算/.test(words) && final) return true;
  if (current.subject.concept.includes('total')) return false;
  if (named && final && /^20\d\d年度?支出决算/.test(words)) return true;
  const completes = phrase.role === 'completion' || phrase.portion === 'completion';
  return completes && /^支出完成/.test(words);
}

function open(reader: Reader, { kind, before }: Opening): void {
  const whole = wholeNamed(reader, before);
  if (whole) announce(reader, whole, kind, 'inline');
}

/** An item whose name ends in a word of change (支持夜市稳增长 30 万元) states no change. */
export function asItem(reader: Reader, phrase: Phrase, words: string): Phrase {
  const list = reader.stack.at(-1);
  if (phrase.role !== 'change' || phrase.base || reader.base || !list) return phrase;
  if (phrase.subject === '' || subjectOf(phrase.subject).concept !== 'named') return phrase;
  const levels = list.parts.some(({ claims }) => claims.length > 0 && claims.every(isLevel));
  return levels
    ? { ...phrase, role: 'level', direction: null, word: null, subject: words }
    : phrase;
}

function isLevel({ role }: Claim): boolean {
  return role === 'level' || role === 'share';
}
