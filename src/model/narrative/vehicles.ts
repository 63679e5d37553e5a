import type { Place, Sentence } from '../../types/model.ts';
import { placeOf } from './claims/place.ts';
import { plain } from './text.ts';

/** A number of vehicles the text states. */
export interface VehicleCount {
  /** 保有量: kept with fiscal money; all: 共有车辆; purchase: 购置; kind: one kind of 用车. */
  readonly what: 'kept' | 'all' | 'purchase' | 'kind';
  /** The words before it. */
  readonly words: string;
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

/** The numbers of vehicles a document states, kinds under the whole they are listed with. */
export function vehicleCounts(sentences: readonly Sentence[]): readonly VehicleCount[] {
  return sentences.filter(({ text }) => text.includes('辆')).flatMap(ofSentence);
}

interface Found extends VehicleCount {
  readonly before: string;
}

function ofSentence(sentence: Sentence): readonly VehicleCount[] {
  const found = counts(sentence);
  const wholes: VehicleCount[] = [];
  found.forEach((one, at) => {
    if (one.what === 'kind') return;
    wholes.push({ ...one, kinds: kindsAfter(found, at) });
  });
  return wholes;
}

/** The kinds right after a whole: they end where other words or another whole stand between. */
function kindsAfter(found: readonly Found[], at: number): readonly VehicleCount[] {
  const first = found[at + 1];
  if (!first || !LISTED.test(first.before)) return [];
  const rest = found.slice(at + 1);
  const end = rest.findIndex(
    ({ what, before }, index) => what !== 'kind' || (index > 0 && !isJoint(before)),
  );
  return end < 0 ? rest : rest.slice(0, end);
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
  let from = 0;
  return [...text.matchAll(COUNT)].flatMap((match): readonly Found[] => {
    const before = text.slice(from, match.index);
    from = match.index + match[0].length;
    const what = WHAT.find(([, pattern]) => pattern.test(before))?.[0];
    if (what === undefined) return [];
    const words = before.replace(/^.*[,;、:。]/, '');
    const place = placeOf(sentence, { start: match.index, end: from }, words);
    const count = Number(match[1]);
    return [{ what, words, before, count, sentence: sentence.index, place, kinds: [] }];
  });
}
