import type { Narrative } from '../../../types/claim.ts';
import type { Sentence, Stage } from '../../../types/model.ts';
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
    named: false,
    ended: null,
    head: null,
    depth: 0,
    sentence,
    style: null,
    year0: null,
    base: null,
    reason: false,
    portion: null,
    years: [],
    unit: '万元',
    places: new Map(),
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
