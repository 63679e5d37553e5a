import type { Line } from '../../types/grid.ts';
import type { Sentence, SentencePiece } from '../../types/model.ts';
import {
  continuesHeading,
  descend,
  type Heading,
  heading,
  isMarkerOnly,
  marker,
} from './headings.ts';
import { type TidyLine, withoutStrays } from './strays.ts';
import { glue } from './text.ts';

const END = /[。！？!?]/;
const CLOSERS = /^["”’)）】]/;

interface State {
  readonly sentences: Sentence[];
  path: readonly Heading[];
  text: string;
  pieces: SentencePiece[];
}

/**
 * The narrative's sentences, from lines broken anywhere: lines are rejoined over page breaks (cut
 * numbers too), headings give each sentence its path and make no sentence of their own. The text
 * stays as printed but for its spaces.
 */
export function sentences(lines: readonly Line[]): Sentence[] {
  const kept = withoutStrays(lines);
  const state: State = { sentences: [], path: [], text: '', pieces: [] };
  for (let index = 0; index < kept.length; index += 1) index += take(state, kept, index);
  flush(state);
  return state.sentences;
}

/** Takes the line at `index`; returns how many lines after it were taken along. */
function take(state: State, lines: readonly TidyLine[], index: number): number {
  const here = lines[index] as TidyLine;
  const next = lines[index + 1]?.text ?? '';
  const numbered = isMarkerOnly(here.text) && heading(here.text + next, '', here.markdown, true);
  if (numbered) {
    flush(state);
    state.path = descend(state.path, numbered);
    return 1;
  }
  const fresh = state.text === '' || /[:：;；.]$/.test(state.text);
  const found = heading(here.text, next, here.markdown, fresh);
  if (!found) {
    if (marker(here.text) && !/[、，,"“(（《]$/.test(state.text)) flush(state);
    append(state, here);
    return 0;
  }
  flush(state);
  const wrapped = continuesHeading(found, next);
  const whole = wrapped ? { ...found, text: found.text + next } : found;
  state.path = descend(state.path, whole);
  return wrapped ? 1 : 0;
}

function append(state: State, { line, text }: TidyLine): void {
  const joint = glue(state.text, text);
  const at = state.text.length + joint.length;
  state.pieces.push({ at, page: line.page, ...(line.box ? { box: line.box } : {}) });
  state.text += joint + text;
  let end = sentenceEnd(state.text, Math.max(0, at - 1));
  for (; end >= 0; end = sentenceEnd(state.text, 0)) cut(state, end);
}

/** Offset after the first sentence of `text` that ends at or after `from`, or −1. */
function sentenceEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (!endsAt(text, at)) continue;
    return CLOSERS.test(text.slice(at + 1)) ? at + 2 : at + 1;
  }
  return -1;
}

/** A full stop, or a Latin one that Han typists put for it: `增长5%.主要原因`. */
function endsAt(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (END.test(char)) return !goesOn(text, at);
  if ((char !== '.' && char !== '．') || at === 0) return false;
  return /[\u4e00-\u9fff%％)）]/.test(text.charAt(at - 1)) && !/[\d.]/.test(text.charAt(at + 1));
}

/** `…（甲费1万元，乙费2万元。）比上年增加`: a stop before a closing bracket that the clause outlasts. */
function goesOn(text: string, at: number): boolean {
  if (!/^[)）][,，、;；比较与同占]/.test(text.slice(at + 1, at + 3))) return false;
  const opened = Math.max(text.lastIndexOf('(', at), text.lastIndexOf('（', at));
  return opened > 0;
}

function cut(state: State, end: number): void {
  const rest = state.text.slice(end);
  const pieces = state.pieces;
  const last = pieces.filter(({ at }) => at <= end).at(-1);
  emit(
    state,
    state.text.slice(0, end),
    pieces.filter(({ at }) => at < end),
  );
  state.text = rest;
  state.pieces =
    rest === ''
      ? []
      : [
          ...(last ? [{ ...last, at: 0 }] : []),
          ...pieces.filter(({ at }) => at > end).map((piece) => ({ ...piece, at: piece.at - end })),
        ];
}

function flush(state: State): void {
  if (state.text !== '') emit(state, state.text, state.pieces);
  state.text = '';
  state.pieces = [];
}

function emit(state: State, text: string, pieces: readonly SentencePiece[]): void {
  state.sentences.push({
    index: state.sentences.length,
    page: pieces[0]?.page ?? 1,
    text,
    headings: state.path.map((found) => found.text),
    pieces,
  });
}
