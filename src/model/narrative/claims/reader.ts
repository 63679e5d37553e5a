import type { Base, Fund, Subject } from '../../../types/claim.ts';
import type { Sentence, Stage, Unit } from '../../../types/model.ts';
import type { MarkerStyle } from '../headings.ts';
import { compatible, familyOf, isSpent, type PartFamily } from './compatible.ts';
import { type Draft, type DraftList, type DraftTopic, topicFor } from './draft.ts';
import { completed } from './implied.ts';
import { withoutMeasure } from './phrase.ts';
import { named, subjectKey, subjectOf } from './subject.ts';

/** 完成预算12万元的80%, 占收入12万元的80%: whose portion, and of what. */
export interface Portion {
  readonly role: 'completion' | 'share';
  readonly topic: DraftTopic;
  readonly of: string;
}

/** 比年初预算80万元[增加40万元，增长50%]: what changes that name no base are measured against. */
export interface Against {
  readonly topic: DraftTopic;
  readonly base: Base | null;
  readonly sentence: number;
  /** By the figure compared with itself, not by a change. */
  readonly isFigure: boolean;
}

/** Where the reading stands; changed in place as sentences are read. */
export interface Reader {
  readonly draft: Draft;
  readonly year: number | null;
  readonly stage: Stage | null;
  section: number;
  headings: readonly string[];
  headingFund: Fund | null;
  /** Open lists, outermost first. */
  stack: DraftList[];
  /** A list announced (其中：) whose first item is still to come. */
  pending: Pick<DraftList, 'whole' | 'opener' | 'style' | 'depth'> | null;
  /** Numbering styles the current sentence stands under, outermost first. */
  markers: readonly MarkerStyle[];
  /** What figures without a subject of their own speak of. */
  current: DraftTopic | null;
  /** Whether the current sentence has named a subject of its own. */
  named: boolean;
  /** What a clause of the sentence names that has money of its own; the figure stands in a later clause. */
  owner: Subject | null;
  /** The 类 named last in the section, under which 款 and 项 may stand without it. */
  className: string | null;
  /** What the sentence before spoke of last. */
  ended: DraftTopic | null;
  /** The first topic of the current sentence. */
  head: DraftTopic | null;
  depth: number;
  sentence: Sentence;
  style: MarkerStyle | null;
  /** The year a leading clause sets for the sentence. */
  year0: number | null;
  /** The base a clause such as 与上年相比 sets for the sentence. */
  base: Base | null;
  /** What the last change, or the last figure compared with, of a topic sets for the growth after it. */
  against: Against | null;
  /** Within a stretch that compares 同口径. */
  likeForLike: boolean;
  /** Within a stretch that gives reasons. */
  reason: boolean;
  /** What a percentage right after the last amount is a portion of. */
  portion: Portion | null;
  /** Names whose figures follow in their order: 货物、工程、服务支出分别为; null where none do. */
  respective: readonly string[] | null;
  /** Years the sentence names for the levels it has stated so far. */
  years: readonly (number | null)[];
  unit: Unit;
  /** Decimals the sentence prints of a unit; a figure with fewer dropped its closing zeros. */
  places: ReadonlyMap<Unit, number>;
  count: number;
}

/** The topic a figure's subject leads to, joined to the list it is an item of. */
export function enter(reader: Reader, subject: Subject): DraftTopic {
  const list = listFor(reader, subject);
  const whole = list?.whole ?? null;
  const topic = topicFor(reader.draft, subject, whole, {
    section: reader.section,
    headings: reader.headings,
    headingFund: reader.headingFund,
  });
  if (list && !list.parts.includes(topic) && !holds(topic, list.whole)) {
    list.parts.push(topic);
    topic.whole ??= whole;
  }
  if (subject.concept === 'function') reader.className = subject.names[0] ?? null;
  reader.head ??= topic;
  reader.named = true;
  reader.current = topic;
  return topic;
}

/** Whether `part` is, or is listed under, `whole`: nothing is a part of its own part. */
function holds(whole: DraftTopic, part: DraftTopic): boolean {
  for (let at: DraftTopic | null = part; at; at = at.whole) if (at === whole) return true;
  return false;
}

/** The topic at hand, or a nameless one where a section begins without a subject. */
export function atHand(reader: Reader): DraftTopic {
  if (!reader.current) return enter(reader, named(''));
  reader.head ??= reader.current;
  return reader.current;
}

/**
 * The topic a list announced by `words` (支出包括：) is of: a 收支 total where the words name one of
 * its sides, else the topic the words name, else the one at hand.
 */
export function wholeNamed(reader: Reader, words: string): DraftTopic | null {
  const phrase = words.replace(/^其|主要内容$|(?:具体)?(?:情况|构成)$/g, '');
  const subject = completed(reader, subjectOf(withoutMeasure(phrase).rest));
  if (subject.concept === 'named' && subject.text === '') return reader.current;
  const here = reader.draft.topics.filter(({ section }) => section === reader.section);
  const both = here.findLast(({ subject: { side } }) => side === 'both');
  if (subject.bare && both) return both;
  const known = here.findLast((topic) => subjectKey(topic.subject) === subjectKey(subject));
  return known ?? (subject.concept === 'named' ? reader.current : null);
}

/** A figure given as a reason stands for itself: under its own words, in no list. */
export function aside(reader: Reader, words: string): DraftTopic {
  const { section, headings } = reader;
  return topicFor(reader.draft, named(words), null, { section, headings, headingFund: null });
}

/** Announces a list under `whole`; it comes into being with its first item. */
export function announce(
  reader: Reader,
  whole: DraftTopic,
  opener: 'all' | 'mainly',
  style: DraftList['style'],
): void {
  reader.head ??= whole;
  reader.pending = { whole, opener, style, depth: reader.depth };
}

/** Numbered 款 or 项 with no list announced are items of the section's 财政拨款 (一般公共预算) 支出. */
function imply(reader: Reader, { concept, names }: Subject): void {
  const { style, stack } = reader;
  const first = reader.head === null && reader.pending === null && style !== null;
  if (!first || concept !== 'function' || names.length < 2) return;
  if (stack.some((list) => list.style === style)) return;
  const totals = reader.draft.topics.filter(
    ({ section, subject }) =>
      section === reader.section && subject.concept === 'total' && subject.side === 'expenditure',
  );
  const whole =
    totals.find(({ subject }) => subject.fund === 'fiscal') ??
    totals.find(({ subject }) => subject.fund === 'general');
  if (whole) reader.pending = { whole, opener: 'all', style, depth: reader.depth };
}

/**
 * Parts that divide a whole by definition are listed under it without 其中: 支出 90 万元，基本支出 50
 * 万元，项目支出 40 万元. The whole has its figure in the same sentence.
 */
function implyParts(reader: Reader, subject: Subject): void {
  if (reader.pending || reader.reason || !DIVIDING.has(familyOf(subject))) return;
  const near = [reader.current, reader.current?.whole, reader.head];
  const whole = near.find((topic) => topic && divides(reader, topic, subject));
  if (!whole || reader.stack.some((list) => list.whole === whole)) return;
  reader.pending = { whole, opener: 'mainly', style: 'inline', depth: reader.depth };
}

/** Ways of dividing whose parts are fixed. */
const DIVIDING: ReadonlySet<PartFamily> = new Set(['nature', 'use', 'visit', 'vehicle']);

function divides({ sentence }: Reader, { subject, claims }: DraftTopic, part: Subject): boolean {
  const told = claims.some((claim) => claim.sentence === sentence.index && claim.role !== 'share');
  const named = subject.concept === 'named' || subject.concept === 'function';
  return told && !named && subject.side !== 'income' && compatible(subject, part);
}

function listFor(reader: Reader, subject: Subject): DraftList | null {
  imply(reader, subject);
  implyParts(reader, subject);
  const { pending } = reader;
  const opened = openPending(reader, subject);
  if (opened) return opened;
  const key = subjectKey(subject);
  if (pending && key !== subjectKey(pending.whole.subject)) return null;
  for (let at = reader.stack.length - 1; at >= 0; at -= 1) {
    const list = reader.stack[at] as DraftList;
    if (list.depth < reader.depth) return null;
    if (subjectKey(list.whole.subject) === key) return leave(reader, at);
    if (!compatible(list.whole.subject, subject) || !open(reader, list, subject)) continue;
    reader.stack.length = at + 1;
    return list;
  }
  if (reader.depth === 0 && reader.style === null) {
    reader.stack = reader.stack.filter(({ style }) => style !== 'inline' && style !== 'plain');
  }
  return null;
}

/** The subject is the list's own whole: the list ends and the subject goes where the whole is. */
function leave(reader: Reader, at: number): DraftList | null {
  const whole = (reader.stack[at] as DraftList).whole;
  reader.stack.length = at;
  return reader.stack.findLast(({ parts }) => parts.includes(whole)) ?? null;
}

function openPending(reader: Reader, subject: Subject): DraftList | null {
  const pending = reader.pending;
  reader.pending = null;
  if (!pending || subjectKey(pending.whole.subject) === subjectKey(subject)) return null;
  const whole = fitting(reader, pending.whole, subject);
  if (!whole) return null;
  const inside = reader.stack.findLastIndex(({ parts }) => parts.includes(pending.whole));
  reader.stack.length = pending.depth > 0 ? reader.stack.length : inside + 1;
  const list: DraftList = {
    ...pending,
    whole,
    id: `l${reader.draft.lists.length}`,
    parts: [],
    sentence: reader.sentence.index,
    openEnded: false,
  };
  reader.draft.lists.push(list);
  reader.stack.push(list);
  return list;
}

/** The whole announced, or what the sentence before ended with where the item fits only that. */
function fitting(reader: Reader, whole: DraftTopic, subject: Subject): DraftTopic | null {
  const last = reader.named ? null : reader.ended;
  const fits = last !== null && compatible(last.subject, subject);
  const spent = whole.subject.side === 'income' && isSpent(subject);
  if (fits && spent && last.subject.side === 'expenditure') return last;
  if (compatible(whole.subject, subject)) return whole;
  return fits ? last : null;
}

/** Whether an item of this subject may still join a list that is open. */
function open(reader: Reader, list: DraftList, subject: Subject): boolean {
  if (!mayFollow(list, subject)) return false;
  if (list.sentence === reader.sentence.index) return true;
  const first = reader.head === null;
  if (list.style !== 'inline' && list.style !== 'plain' && reader.style !== null) {
    return first && list.style === reader.style;
  }
  if (reader.style !== null) return false;
  const family = familyOf(subject);
  return (
    family !== 'named' &&
    family !== 'other' &&
    list.parts.some((part) => alike(familyOf(part.subject), family))
  );
}

/** Money by its source divides an item only where its list begins so; elsewhere it is a new subject. */
function mayFollow({ whole, parts }: DraftList, subject: Subject): boolean {
  if (familyOf(subject) !== 'source' || familyOf(whole.subject) === 'source') return true;
  return parts.some((part) => familyOf(part.subject) === 'source');
}

/** The items of 三公, among which 公务用车 may stand as one or as two. */
const VISITS: readonly PartFamily[] = ['visit', 'vehicle'];

function alike(left: PartFamily, right: PartFamily): boolean {
  return left === right || (VISITS.includes(left) && VISITS.includes(right));
}

/** 2024年 → 2024; 上年 → the year before the document's; 本年 → the document's. */
export function absolute(reader: Reader, year: string): number | null {
  const digits = /20\d\d/.exec(year)?.[0];
  if (digits !== undefined) return Number(digits);
  if (reader.year === null) return null;
  return /上|去|往|同/.test(year) ? reader.year - 1 : reader.year;
}
