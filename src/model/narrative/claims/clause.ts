import type { Comparison, Subject } from '../../../types/claim.ts';
import { familyOf } from './compatible.ts';
import { DOWN, toldAt, UP } from './direction.ts';
import type { DraftTopic } from './draft.ts';
import { classed, ownerIn } from './implied.ts';
import { baseOf, COMPARE, MADE_ALIKE, OPENER, REASON, withoutMeasure } from './phrase.ts';
import { placeOf } from './place.ts';
import { absolute, announce, atHand, enter, type Reader, wholeNamed } from './reader.ts';
import type { Segment } from './segments.ts';
import { named, subjectOf } from './subject.ts';

type Clause = Extract<Segment, { kind: 'clause' }>;

/** A list announced after a reason that lacks its full stop. */
const ANNOUNCED = /(?:财政拨款|一般公共预算|政府性基金|国有资本)[^,]{0,16}如下:?$/;
const WHY = /(?:的)?(?:主要)?(?:原因|是?由于|是?因).*$/;
const ASIDE = /^因此|^预计/;
const FLAT = /(基本)?(?:持平|无增减变化|无变化|没有变化|保持一致|保持不变|无增减)/;
const AGAINST_BUDGET =
  /决算数?(大于|高于|超过|多于|小于|低于|少于|等于|与|和|同)(年初|全年|调整)?预算数?/;
/** Nothing, or how the parts are told apart, stands after the word that opens a list. */
const OPENED = /^(?:以下方面)?[:,]?(?:按[^,]{2,16}(?:分类|划分|分|科目|性质))?$/;
const YEAR_ONLY = /^(20\d\d年|本年|今年)度?$/;
const SCOPE = /^(.{2,60})中$/;
const NONE =
  /(?:无|没有|未)(?:使用|安排|列支|发生)?((?:"?三公|公务|政府性?基金|[国固]有资本|政府采购|一般公共|机关运行).*)$/;
const PROCURED = /已[^,。]{0,10}(?:列入|纳入|编入|编报)[^,。]{0,4}采购预算/;
const BUDGETS = /^(?:initial|annual|budget)$/;
const AND_SO_ON = /^(?:元|万元)?等(?!级|离)/;
const NIL: ReadonlySet<Subject['concept']> = new Set([
  'total',
  'three-public',
  'procurement',
  'operating-cost',
]);

/** 主要是公益性岗位补贴经费增加： what the reason names, and where it went. */
const SELF =
  /^(?:其?中?主要(?:原因)?[是为系:]?|原因[是为:]?|是?由于|因)?(.{2,40}?)(?:经费|费用|支出|预算|资金)*(?:有所)?(增加|增长|减少|下降)了?$/;

/** Reads a stretch between two boundaries that holds no figure. */
export function readClause(reader: Reader, clause: Clause): void {
  const words = clause.words.trim().replace(/^["、]+/, '');
  const year = YEAR_ONLY.exec(words)?.[1];
  if (year) reader.year0 = absolute(reader, year);
  if (MADE_ALIKE.test(words)) reader.likeForLike = true;
  if (AND_SO_ON.test(words)) openEnd(reader);
  selfMoved(reader, clause, words);
  if (REASON.test(words)) explained(reader, clause, words);
  else if (words !== '' && !reader.reason && !ASIDE.test(words)) readWords(reader, clause, words);
  if (/[;。]/.test(clause.mark))
    Object.assign(reader, { reason: false, likeForLike: false, respective: null });
}

/** 决算数小于预算数的主要原因： a comparison, then reasons; a list announced after them still counts. */
function explained(reader: Reader, clause: Clause, words: string): void {
  const before = words.replace(WHY, '');
  if (!reader.reason) compared(reader, clause, before);
  reader.reason = true;
  const list = ANNOUNCED.exec(words)?.[0];
  if (list !== undefined) opened(reader, list);
}

/** `1.公务接待费。`: a numbered line that only names what the sentences after it are about. */
function headline(reader: Reader, clause: Clause, words: string): boolean {
  const alone = clause.at === 0 && clause.words.length + 1 >= reader.sentence.text.length;
  const subject = reader.style !== null && alone ? subjectOf(words) : named('');
  const family = familyOf(subject);
  if (family !== 'visit' && family !== 'vehicle') return false;
  const { draft, section, stack, style } = reader;
  const whole = draft.topics.findLast(
    (topic) => topic.section === section && topic.subject.concept === 'three-public',
  );
  if (whole && !stack.some((list) => list.whole === whole))
    reader.pending = { whole, opener: 'all', style: style ?? 'inline', depth: reader.depth };
  enter(reader, subject);
  return true;
}

function readWords(reader: Reader, clause: Clause, words: string): void {
  if (reader.head === null && headline(reader, clause, words)) return;
  reader.owner = ownerIn(words) ?? reader.owner;
  const path = classed(reader, words);
  if (/\(\d*类\)/.test(path)) enter(reader, subjectOf(path));
  const read = scope(reader, words) || statement(reader, clause, words);
  if (!read && !compared(reader, clause, words)) setBase(reader, words);
  opened(reader, words);
}

function openEnd(reader: Reader): void {
  const list = reader.stack.at(-1);
  if (list) list.openEnded = true;
}

/** 与2024年度相比 sets what the sentence's changes are measured against. */
function setBase(reader: Reader, words: string): void {
  const cut = COMPARE.exec(words);
  if (!cut || !/相比$|比较$/.test(words)) return;
  const { base } = baseOf(words.slice(cut.index + cut[0].length));
  const year = base.year === null ? null : absolute(reader, base.year);
  reader.base = { year, measure: base.measure };
  reader.against = null;
  const before = subjectOf(withoutMeasure(words.slice(0, cut.index)).rest);
  if (before.concept !== 'named') enter(reader, before);
}

/** 财政拨款支出预算中： what follows is listed under a subject named before. */
function scope(reader: Reader, words: string): boolean {
  const phrase = SCOPE.exec(words)?.[1];
  if (phrase === undefined || phrase.startsWith('在')) return false;
  const subject = subjectOf(withoutMeasure(phrase).rest);
  if (subject.concept === 'named') return false;
  announce(reader, enter(reader, subject), 'all', 'inline');
  return true;
}

/** A list is announced at the clause's end: under the subject it names, else the topic at hand. */
function opened(reader: Reader, words: string): void {
  const last = [...words.matchAll(OPENER)].at(-1);
  if (!last || !OPENED.test(words.slice(last.index + last[0].length))) return;
  const whole = wholeNamed(reader, words.slice(0, last.index));
  if (whole) announce(reader, whole, last[1] === undefined ? 'mainly' : 'all', 'inline');
}

function statement(reader: Reader, clause: Clause, words: string): boolean {
  const place = placeOf(
    reader.sentence,
    { start: clause.at, end: clause.at + clause.words.length },
    '',
  );
  const { index: sentence } = reader.sentence;
  if (PROCURED.test(words)) {
    const topic = atHand(reader);
    const { subject } = topic;
    reader.draft.statements.push({ kind: 'procured', subject, topic: topic.id, sentence, place });
    return true;
  }
  const none = NONE.exec(words)?.[1];
  if (none === undefined) return false;
  const subject = subjectOf(
    none.replace(/(?:财政拨款)?(?:安排的?|的)?(?:预算|收支|收入和支出|支出|收入)*[:。]?$/, ''),
  );
  if (!NIL.has(subject.concept)) return false;
  reader.draft.statements.push({ kind: 'none', subject, topic: null, sentence, place });
  return true;
}

/** A reason that is the subject's own change: 公益性岗位补贴…主要是公益性岗位补贴经费增加. */
function selfMoved(reader: Reader, clause: Clause, words: string): void {
  const [, name = '', word = ''] = (toldAt(words) !== null && SELF.exec(words)) || [];
  const topic = reader.current;
  if (!topic || name === '' || isOnBudget(reader, topic)) return;
  const own = topic.subject.names.at(-1) ?? topic.subject.text;
  if (own.replace(/支出$/, '') !== name.replace(/支出$/, '')) return;
  const base = { year: reader.base?.year ?? null, measure: null };
  push(reader, clause, { topic, against: 'last-year', word, nearly: false, base });
}

/** Whether what a reason explains may be the difference from the budget, and not from last year. */
function isOnBudget({ sentence, base, year }: Reader, { claims }: DraftTopic): boolean {
  if (AGAINST_BUDGET.test(sentence.text)) return true;
  const last = claims.findLast((one) => one.sentence === sentence.index && one.role !== 'level');
  const against = last?.base ?? base;
  const own = against?.year === null || against?.year === year;
  return last?.role === 'completion' || (own && BUDGETS.test(against?.measure ?? ''));
}

/** 与上年持平, 比上年减少, 决算数小于预算数: a comparison in words. */
function compared(reader: Reader, clause: Clause, words: string): boolean {
  const budget = AGAINST_BUDGET.exec(words);
  const flat = FLAT.exec(words);
  const after = COMPARE.exec(words);
  const moved = after && !/\d/.test(words.slice(after.index)) ? toldAt(words) : null;
  const first = budget?.[1] ?? '';
  if (!budget && !flat && !moved) return false;
  if (reader.likeForLike) return true;
  if (/^[与和同]$/.test(first) && !flat) return false;
  const cut = budget ? budget.index : (after?.index ?? flat?.index ?? 0);
  const topic = subjectTopic(reader, words.slice(0, cut));
  if (topic === null) return false;
  const base = after ? baseOf(words.slice(after.index + after[0].length)).base : null;
  push(reader, clause, {
    topic,
    against: budget ? 'budget' : 'last-year',
    word: budget?.[1] ?? flat?.[0] ?? moved ?? '',
    nearly: flat?.[1] !== undefined,
    base: {
      year: base?.year ? absolute(reader, base.year) : (reader.base?.year ?? null),
      measure: budget ? budgetOf(budget[2]) : (base?.measure ?? null),
    },
  });
  return true;
}

function budgetOf(word: string | undefined): Comparison['base']['measure'] {
  if (word === undefined) return null;
  return word === '年初' ? 'initial' : 'annual';
}

type Compared = Pick<Comparison, 'against' | 'word' | 'nearly' | 'base'> & {
  readonly topic: DraftTopic;
};

function push(reader: Reader, clause: Clause, { topic, ...rest }: Compared): void {
  const stretch = { start: clause.at, end: clause.at + clause.words.length };
  reader.draft.comparisons.push({
    ...rest,
    topic: topic.id,
    sentence: reader.sentence.index,
    place: placeOf(reader.sentence, stretch, topic.subject.text),
    relation: relationOf(rest.word),
  });
}

function subjectTopic(reader: Reader, words: string): ReturnType<typeof atHand> | null {
  const phrase = withoutMeasure(words.replace(/支出决算数?$/, '')).rest;
  const subject = subjectOf(phrase);
  if (subject.concept !== 'named') return enter(reader, subject);
  return subject.text === '' || /^(?:支出|收入)?$/.test(subject.text) ? atHand(reader) : null;
}

function relationOf(word: string): Comparison['relation'] {
  if (FLAT.test(word)) return 'flat';
  if (UP.test(word) || /大|高|超|多/.test(word)) return 'greater';
  return DOWN.test(word) || /小|低|少/.test(word) ? 'less' : 'flat';
}
