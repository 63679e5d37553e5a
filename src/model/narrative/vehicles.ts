import type { Place, Sentence } from '../../types/model.ts';
import { placeOf } from './claims/place.ts';
import { plain } from './text.ts';

/** A number of vehicles the text states. */
export interface VehicleCount {
  /** 保有量: kept with fiscal money; all: 共有车辆; purchase: 购置; kind: one kind of 用车; else other. */
  readonly what: 'kept' | 'all' | 'purchase' | 'kind' | 'other';
  /** The words before it. */
  readonly words: string;
  /** The year named last before it in its sentence, as printed; null where none is. */
  readonly year: string | null;
  readonly count: number;
  readonly sentence: number;
  readonly place: Place;
  /** The kinds listed with it (其中), in order; empty where none are. */
  readonly kinds: readonly VehicleCount[];
}

const COUNT = /(\d{1,5})(?:台)?\(?辆\)?/g;
const WHAT: readonly (readonly [VehicleCount['what'], RegExp])[] = [
  ['kept', /公务用车(?:期末|年末)?保有量(?:为|共|是|:)*$/],
  ['purchase', /(?:购置|更新|新增)(?:公务用车|公务车|车辆|用车)?(?:数)?(?:共|为)*$/],
  ['all', /(?:共有|实有|拥有|现有|占用|总数)(?:公务用车|公务)?(?:车辆|用车)?(?:共|为|总数)*$/],
  ['kind', /(?:用车|业务车|车辆)(?:\([^()]*\))?(?:为|:)*$/],
];
/** What may stand between one kind and the next. */
const JOINT = /^[、,;和及与\s]*(?:其中)?[:,]?(?=[\u4e00-\u9fff()]+$)/;
const LISTED = /其中/;
const OTHERS = /其他(?:公务)?(?:用车|车辆)/;
const YEAR = /(20\d\d)年/g;

/** The numbers of vehicles a document states, kinds under the whole they are listed with. */
export function vehicleCounts(sentences: readonly Sentence[]): readonly VehicleCount[] {
  return sentences.filter(({ text }) => text.includes('辆')).flatMap(ofSentence);
}

interface Found extends VehicleCount {
  readonly before: string;
  /** Where the bracket it stands in opens, and those around that; −1 outside of all. */
  readonly brackets: readonly number[];
}

function ofSentence(sentence: Sentence): readonly VehicleCount[] {
  const found = counts(sentence);
  const wholes: VehicleCount[] = [];
  found.forEach((one, at) => {
    if (one.what === 'kind' || one.what === 'other') return;
    wholes.push({ ...one, kinds: kindsAfter(found.slice(at + 1)) });
  });
  return wholes;
}

/**
 * The kinds right after a whole: they end where other words or another whole stand between. What a
 * bracket inside the list holds are kinds of a kind.
 */
function kindsAfter(rest: readonly Found[]): readonly VehicleCount[] {
  const [first] = rest;
  if (!first || !LISTED.test(first.before)) return [];
  const bracket = first.brackets.at(-1) ?? -1;
  const left = rest.findIndex(({ brackets }) => !brackets.includes(bracket));
  const inside = left < 0 ? rest : rest.slice(0, left);
  const level = inside.filter(({ brackets }) => brackets.at(-1) === bracket);
  const end = level.findIndex((one, at) => !isNext(one, level[at - 1]));
  return end < 0 ? level : level.slice(0, end);
}

/** Whether a count goes on with a list; one of unknown name only before 其他用车, whose details may follow. */
function isNext({ what, before, words }: Found, last: Found | undefined): boolean {
  if (last && !isJoint(before)) return false;
  const unknown = what === 'other' && /车$/.test(words);
  return what === 'kind' || (unknown && !OTHERS.test(last?.words ?? ''));
}

/** `、执法执勤用车`: nothing but the next kind's name. */
function isJoint(before: string): boolean {
  return (
    JOINT.test(before) &&
    before.length < 28 &&
    !/[,;][^,;]*[,;]|主要(?!领导|负责)|其他用车.*用车/.test(before)
  );
}

function counts(sentence: Sentence): readonly Found[] {
  const text = plain(sentence.text);
  const ends = new Map<number, number>();
  return [...text.matchAll(COUNT)].map((match): Found => {
    const brackets = bracketsAt(text, match.index);
    const bracket = brackets.at(-1) ?? -1;
    const before = withoutCounts(text.slice(ends.get(bracket) ?? bracket + 1, match.index));
    const end = match.index + match[0].length;
    ends.set(bracket, end);
    const what = WHAT.find(([, pattern]) => pattern.test(before))?.[0] ?? 'other';
    const words = before.replace(/^.*[,;、:。]/, '');
    const year = [...text.slice(0, match.index).matchAll(YEAR)].at(-1)?.[1] ?? null;
    const place = placeOf(sentence, { start: match.index, end }, words);
    const count = Number(match[1]);
    const told = { what, words, year, before, count, brackets };
    return { ...told, sentence: sentence.index, place, kinds: [] };
  });
}

function bracketsAt(text: string, end: number): readonly number[] {
  const open = [-1];
  for (let at = 0; at < end; at += 1) {
    if (text[at] === '(') open.push(at);
    if (text[at] === ')' && open.length > 1) open.pop();
  }
  return open;
}

/** The words without brackets that count vehicles themselves. */
function withoutCounts(words: string): string {
  return words.replace(/\((?:[^()]|\([^()]*\))*\)/g, (inner) =>
    inner.includes('辆') ? '' : inner,
  );
}
