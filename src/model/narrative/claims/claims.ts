import { Decimal } from 'decimal.js';
import type { Claim, Narrative } from '../../../types/claim.ts';
import type { Sentence, Stage, Unit } from '../../../types/model.ts';
import { halfStep } from '../../amount.ts';
import { marker } from '../headings.ts';
import { plain } from '../text.ts';
import { readClause } from './clause.ts';
import { type DraftTopic, emptyDraft, finish } from './draft.ts';
import type { Numeral } from './figures.ts';
import { type Opening, type Phrase, phraseBefore, REASON } from './phrase.ts';
import { placeOf, printed } from './place.ts';
import { absolute, announce, aside, atHand, enter, type Reader, wholeNamed } from './reader.ts';
import { segments } from './segments.ts';
import { fundOf, subjectOf } from './subject.ts';

const BEFORE_REASON = /^.*(?:原因|由于|因为|是因)(?:是|:)?/;
const SUMMING_UP = /^(?:[,、])?(?:合计|共计|总计)(?:为|:)?$/;

export interface NarrativeOptions {
  /** The document's year; null where it is not known, then the year most sentences name is taken. */
  readonly year: number | null;
  readonly stage: Stage | null;
}

/** Reads what the sentences state: topics with their claims, lists, comparisons and statements. */
export function narrative(sentences: readonly Sentence[], options: NarrativeOptions): Narrative {
  const reader = newReader(options.year ?? commonYear(sentences));
  for (const sentence of sentences) readSentence(reader, sentence);
  return finish(reader.draft, reader.year);
}

function newReader(year: number | null): Reader {
  const sentence: Sentence = { index: -1, page: 1, text: '', headings: [], pieces: [] };
  return {
    draft: emptyDraft(),
    year,
    section: 0,
    headings: [],
    headingFund: null,
    stack: [],
    pending: null,
    markers: [],
    current: null,
    head: null,
    depth: 0,
    sentence,
    style: null,
    year0: null,
    base: null,
    reason: false,
    unit: '万元',
    count: 0,
  };
}

/** The latest year that is named about as often as any. */
function commonYear(sentences: readonly Sentence[]): number | null {
  const counts = new Map<number, number>();
  for (const { text } of sentences) {
    for (const [, digits] of text.matchAll(/(20\d\d)年/g)) {
      counts.set(Number(digits), (counts.get(Number(digits)) ?? 0) + 1);
    }
  }
  const often = Math.max(0, ...counts.values()) / 3;
  const years = [...counts].filter(([, count]) => count >= often).map(([year]) => year);
  return years.length > 0 ? Math.max(...years) : null;
}

function readSentence(reader: Reader, sentence: Sentence): void {
  begin(reader, sentence);
  const found = marker(sentence.text);
  const text = plain(sentence.text);
  const skipped = found ? ' '.repeat(found.length) + text.slice(found.length) : text;
  for (const segment of segments(skipped)) {
    if (segment.kind === 'figure') readFigure(reader, segment.words.trim(), segment.numeral);
    else if (segment.kind === 'clause') readClause(reader, segment);
    else bracket(reader, segment.kind === 'open');
  }
}

function begin(reader: Reader, sentence: Sentence): void {
  const style = marker(sentence.text)?.style ?? null;
  const carried = carriedTopic(reader);
  if (sentence.headings.join('\n') !== reader.headings.join('\n')) newSection(reader, sentence);
  else reader.current = style === null ? carried : null;
  if (style !== null) numbered(reader, style, carried);
  Object.assign(reader, {
    sentence,
    style,
    head: null,
    depth: 0,
    year0: null,
    base: null,
    reason: false,
    count: 0,
  });
}

/**
 * What a sentence without a subject goes on about: the subject the sentence before began with, or
 * the 款 or 项 it ended with, of which 年初预算 and 支出决算 follow.
 */
function carriedTopic({ current, head }: Reader): DraftTopic | null {
  const item = current?.subject.concept === 'function' && current.subject.names.length > 1;
  return item ? current : (head ?? current);
}

function newSection(reader: Reader, { headings }: Sentence): void {
  const fund = headings.map(fundOf).findLast((one) => one !== null) ?? null;
  const fresh = {
    section: reader.section + 1,
    stack: [],
    pending: null,
    markers: [],
    current: null,
  };
  Object.assign(reader, fresh, { headings, headingFund: fund });
}

/** A numbered sentence: lists of deeper numberings are over, one announced just before begins. */
function numbered(
  reader: Reader,
  style: Exclude<Reader['style'], null>,
  carried: DraftTopic | null,
): void {
  const at = reader.markers.indexOf(style);
  reader.markers = [...(at < 0 ? reader.markers : reader.markers.slice(0, at)), style];
  const kept = reader.markers;
  reader.stack = reader.stack.filter((list) => kept.some((one) => one === list.style));
  if (reader.pending) reader.pending = { ...reader.pending, style };
  if (carried === null) reader.current = null;
}

function bracket(reader: Reader, opens: boolean): void {
  if (opens) {
    const whole = reader.current;
    reader.depth += 1;
    if (whole) announce(reader, whole, 'all', 'inline');
    return;
  }
  const inner = reader.stack.find(({ depth }) => depth === reader.depth);
  if (inner) {
    reader.stack.length = reader.stack.indexOf(inner);
    reader.current = inner.whole;
  }
  reader.depth -= 1;
  reader.pending = null;
}

function readFigure(reader: Reader, words: string, numeral: Numeral): void {
  const percent = numeral.kind === 'percent';
  const phrase = asItem(reader, phraseBefore(words, percent, percent && numeral.bare), words);
  if (phrase.role === null) {
    reader.draft.unread.push({
      sentence: reader.sentence.index,
      text: words.slice(-24) + numeral.digits,
    });
    return;
  }
  const topic = topicOf(reader, phrase, words);
  topic.claims.push(claimOf(reader, topic, phrase, numeral));
}

function topicOf(reader: Reader, phrase: Phrase, words: string): DraftTopic {
  if (REASON.test(words)) reader.reason = true;
  if (reader.reason) return aside(reader, words.replace(BEFORE_REASON, ''));
  if (phrase.opener) open(reader, phrase.opener);
  const last = reader.stack.at(-1);
  if (SUMMING_UP.test(words) && last) return last.whole;
  const repeated = /^(?:支出|收入)决算/.test(words) && phrase.measure === 'final';
  if (phrase.subject === '' || (repeated && reader.current)) return atHand(reader);
  const subject = subjectOf(phrase.subject);
  return subject.text === '' ? atHand(reader) : enter(reader, subject);
}

function open(reader: Reader, { kind, before }: Opening): void {
  const whole = wholeNamed(reader, before);
  if (whole) announce(reader, whole, kind, 'inline');
}

/** An item whose name ends in a word of change (支持外贸稳增长 30 万元) states no change. */
function asItem(reader: Reader, phrase: Phrase, words: string): Phrase {
  const list = reader.stack.at(-1);
  if (phrase.role !== 'change' || phrase.base || reader.base || !list) return phrase;
  if (phrase.subject === '' || subjectOf(phrase.subject).concept !== 'named') return phrase;
  const levels = list.parts.some(({ claims }) => claims.length > 0 && claims.every(isLevel));
  return levels ? { ...phrase, role: 'level', direction: null, subject: words } : phrase;
}

function isLevel({ role }: Claim): boolean {
  return role === 'level' || role === 'share';
}

function claimOf(reader: Reader, topic: DraftTopic, phrase: Phrase, numeral: Numeral): Claim {
  const { sentence } = reader;
  const unit = unitOf(reader, numeral);
  reader.count += 1;
  const digits = numeral.digits.replace(/,/g, '');
  const id = `n${sentence.index}:${reader.count}`;
  const places = digits.split('.')[1]?.length ?? 0;
  const amount = {
    text: numeral.digits,
    value: new Decimal(digits),
    halfStep: halfStep(places),
    unit,
  };
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
    year: yearOf(reader, topic, phrase),
    measure: phrase.measure,
    direction: phrase.direction,
    base: baseOf(reader, phrase),
    of: phrase.of === '' ? null : subjectOf(phrase.of),
    bare: numeral.bare,
  };
}

/** Percentages have no unit; a missing unit is that of the amount before. */
function unitOf(reader: Reader, numeral: Numeral): Unit {
  if (numeral.kind === 'percent') return '元';
  reader.unit = numeral.unit ?? reader.unit;
  return reader.unit;
}

function yearOf(reader: Reader, topic: DraftTopic, phrase: Phrase): number | null {
  const names =
    topic.subject.concept === 'named' && topic.subject.text !== '' && phrase.measure === null;
  if (phrase.role === 'level' && phrase.year !== null && !names)
    return absolute(reader, phrase.year);
  return reader.year0 ?? reader.year;
}

function baseOf(reader: Reader, phrase: Phrase): Claim['base'] {
  if (phrase.base) {
    const year = phrase.base.year === null ? null : absolute(reader, phrase.base.year);
    return { year, measure: phrase.base.measure };
  }
  const relative = phrase.role === 'change' || phrase.role === 'growth';
  return relative && reader.base ? { year: reader.base.year, measure: null } : null;
}
