import type { Sentence } from '../../../types/model.ts';
import { marker } from '../headings.ts';
import { plain } from '../text.ts';
import { placesOf } from './claim.ts';
import { readClause } from './clause.ts';
import type { DraftTopic } from './draft.ts';
import { readFigure } from './figure.ts';
import { announce, type Reader } from './reader.ts';
import { segments } from './segments.ts';
import { fundOf, subjectOf } from './subject.ts';

/** Sentences without any of these state nothing that could be checked. */
const TELLING = /\d|无|没有|未|持平|不变|一致|相同|其中|包括|如下|方面|预算数|[（(][类款][）)]/;

/** 比年初预算(80万元)增加40万元: brackets around the figure compared with, which list nothing. */
const COMPARED =
  /(?<=[比较与同](?:20\d\d年|上年|去年|年初|全年|调整|预算)[^,;。()\d]{0,12})\(([\d.,]+[万亿千]?元)\)(?=增|减|上升|下降|多|少|相比|持平)/g;

/** Reads one sentence: its figures, clauses and brackets in order, on from where the last one ended. */
export function readSentence(reader: Reader, sentence: Sentence): void {
  begin(reader, sentence);
  if (!TELLING.test(sentence.text)) return;
  const found = marker(sentence.text);
  const text = plain(sentence.text).replace(COMPARED, ' $1 ');
  const skipped = found ? ' '.repeat(found.length) + text.slice(found.length) : text;
  const parts = segments(skipped);
  reader.places = placesOf(parts);
  for (const segment of parts) {
    if (segment.kind === 'figure') readFigure(reader, segment.words.trim(), segment.numeral);
    else if (segment.kind === 'clause') readClause(reader, segment);
    else bracket(reader, segment.kind === 'open');
  }
}

function begin(reader: Reader, sentence: Sentence): void {
  const style = marker(sentence.text)?.style ?? null;
  const carried = carriedTopic(reader);
  reader.ended = reader.current;
  if (sentence.headings.join('\n') !== reader.headings.join('\n')) newSection(reader, sentence);
  else reader.current = style === null ? carried : null;
  if (style !== null) numbered(reader, style, carried);
  Object.assign(reader, {
    sentence,
    style,
    named: false,
    owner: null,
    head: null,
    depth: 0,
    year0: null,
    base: null,
    likeForLike: false,
    reason: false,
    portion: null,
    respective: null,
    years: [],
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
    className: classIn(headings.at(-1) ?? ''),
  };
  Object.assign(reader, fresh, { headings, headingFund: fund });
}

/** The 类 a heading names (（一）教育支出（类）), or null. */
function classIn(heading: string): string | null {
  return subjectOf(plain(heading)).names[0] ?? null;
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
