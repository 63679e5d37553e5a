import type { Subject } from '../../../types/claim.ts';
import { plain } from '../text.ts';
import type { Reader } from './reader.ts';
import { named, subjectOf } from './subject.ts';

/** What has money of its own, of which 财政拨款合计 behind its name or heading is but the amount. */
const OWN: ReadonlySet<Subject['concept']> = new Set([
  'operating-cost',
  'three-public',
  'procurement',
]);
const ABOUT = /(?:的)?(?:财政拨款)?(?:支出|预算|决算|使用|安排|执行|统计|有关)*(?:情况|说明)*$/;

/** 普通教育（款）小学教育（项） below a line that named the 类: the whole path. */
export function classed({ className }: Reader, words: string): string {
  const below = /\(\d*款\)/.test(words) && !/\(\d*类\)/.test(words);
  return className !== null && below ? `${className}(类)${words}` : words;
}

/** A subject with what the words around it say of its money, or the subject it is the money of. */
export function completed(reader: Reader, subject: Subject): Subject {
  if (subject.concept !== 'total') return subject;
  if (subject.fund === null) return ofSibling(reader, subject);
  if (subject.side !== null) return subject;
  if (!reader.named) return ofOwner(reader, subject);
  return isTouched(reader) ? named(`涉及${subject.text}`) : subject;
}

/** 绩效目标管理的项目涉及一般公共预算拨款80万元，政府性基金预算40万元: some of the money of each. */
function isTouched({ current }: Reader): boolean {
  const { concept, text } = current?.subject ?? named('');
  return concept === 'performance' || (concept === 'named' && text.startsWith('涉及'));
}

/** 财政拨款收入总计100万元，支出总计100万元: both sides of one total are of one fund. */
function ofSibling(reader: Reader, subject: Subject): Subject {
  const word = totalWord(subject);
  if (word === null) return subject;
  const { draft, section, headingFund, head } = reader;
  const other = draft.topics.findLast(
    (topic) =>
      topic.section === section &&
      topic.subject.concept === 'total' &&
      totalWord(topic.subject) === word,
  );
  const fund = other?.subject.fund ?? null;
  if (!other || fund === null || (fund !== headingFund && other !== head)) return subject;
  const both = other.subject.side === 'both' || other.subject.side !== subject.side;
  return both ? { ...subject, fund } : subject;
}

function totalWord({ text }: Subject): string | null {
  return /[总合]计$/.exec(text)?.[0] ?? null;
}

/**
 * 机关运行经费，涉及1家行政单位，财政拨款预算合计12万元: money without a side is its owner's, or, where
 * the section stated the owner's amount before, a part of it.
 */
function ofOwner(reader: Reader, subject: Subject): Subject {
  const owner = reader.pending ? null : (reader.owner ?? headed(reader));
  if (!owner) return subject;
  const whole = { ...owner, fund: subject.fund };
  return reader.owner || !isTold(reader, owner) ? whole : named(subject.text);
}

function isTold({ draft, section }: Reader, { concept }: Subject): boolean {
  const own = draft.topics.filter((one) => one.section === section);
  return own.some(({ subject, claims }) => subject.concept === concept && claims.length > 0);
}

/** What the innermost heading says all below it is about, where that has money of its own. */
function headed({ headings }: Reader): Subject | null {
  return ownerIn(plain(headings.at(-1) ?? '').replace(ABOUT, ''));
}

/** The subject with money of its own that words end in, or null. */
export function ownerIn(words: string): Subject | null {
  const subject = subjectOf(words);
  return OWN.has(subject.concept) ? subject : null;
}
