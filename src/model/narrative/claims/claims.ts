import type { Narrative } from '../../../types/claim.ts';
import type { Sentence, Stage } from '../../../types/model.ts';
import { withoutForms } from '../forms.ts';
import { emptyDraft, finish } from './draft.ts';
import type { Reader } from './reader.ts';
import { readSentence } from './sentence.ts';

export interface NarrativeOptions {
  /** The document's year; null where it is not known, then the year most sentences name is taken. */
  readonly year: number | null;
  readonly stage: Stage | null;
}

/** Reads what the sentences state: topics with their claims, lists, comparisons and statements. */
export function narrative(sentences: readonly Sentence[], options: NarrativeOptions): Narrative {
  const year = ownYear(sentences, options.year ?? commonYear(sentences));
  const reader = newReader(year, options.stage);
  for (const sentence of withoutForms(sentences)) readSentence(reader, sentence);
  return finish(reader.draft, reader.year);
}

function newReader(year: number | null, stage: Stage | null): Reader {
  const sentence: Sentence = { index: -1, page: 1, text: '', headings: [], pieces: [] };
  return {
    draft: emptyDraft(),
    year,
    stage,
    section: 0,
    headings: [],
    headingFund: null,
    stack: [],
    pending: null,
    markers: [],
    current: null,
    named: false,
    owner: null,
    className: null,
    ended: null,
    head: null,
    depth: 0,
    sentence,
    style: null,
    year0: null,
    base: null,
    against: null,
    likeForLike: false,
    reason: false,
    portion: null,
    respective: null,
    years: [],
    unit: '万元',
    places: new Map(),
    count: 0,
  };
}

/** A year compared with as a whole: not its own 年初预算, which final accounts are compared with. */
const COMPARED = /[比较与同](20\d\d)年(?!度?[^,，。;；\d]{0,10}(?:年初|全年|调整|预算))/g;
/** A year that is no part of a date: 2025年9月10日 is when a text was published. */
const YEAR = /(20\d\d)年(?!\d{1,2}月)/g;
/** What says that a year's money is spoken of. */
const MONEY = '年度?[^,，。;；\\d]{0,20}(?:预算|决算|收入|支出|收支|安排)';

/**
 * The document's year. One that was told by the years named most may be the year before, which every
 * comparison names: then the text compares with it, and speaks of the money of the year after.
 */
export function ownYear(sentences: readonly Sentence[], told: number | null): number | null {
  if (told === null) return null;
  const texts = sentences.map(({ text }) => text);
  const years = texts.flatMap((text) => [...text.matchAll(COMPARED)].map((match) => match[1]));
  const often = years.filter((year) => year === `${told}`).length;
  const isBase = often > 2 && often * 2 > years.length;
  const next = new RegExp(`(?<![比较与同])${told + 1}${MONEY}`);
  return isBase && texts.some((text) => next.test(text)) ? told + 1 : told;
}

/** The latest year that is named about as often as any; dates count where no other year is named. */
function commonYear(sentences: readonly Sentence[]): number | null {
  return latestOften(sentences, YEAR) ?? latestOften(sentences, /(20\d\d)年/g);
}

function latestOften(sentences: readonly Sentence[], pattern: RegExp): number | null {
  const counts = new Map<number, number>();
  for (const { text } of sentences) {
    for (const [, digits] of text.matchAll(pattern)) {
      counts.set(Number(digits), (counts.get(Number(digits)) ?? 0) + 1);
    }
  }
  const often = Math.max(0, ...counts.values()) / 3;
  const years = [...counts].filter(([, count]) => count >= often).map(([year]) => year);
  return years.length > 0 ? Math.max(...years) : null;
}
