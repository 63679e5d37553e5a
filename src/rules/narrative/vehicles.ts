import { type VehicleCount, vehicleCounts } from '../../model/narrative/vehicles.ts';
import type { Relation } from '../../types/relation.ts';
import { type NarrativeContext, type NarrativeRule, narrativeRule } from './context.ts';
import { fact } from './fact.ts';

/** Kinds are all there are only where the last one is 其他用车. */
const OTHERS = /其他(?:公务)?(?:用车|车辆)/;

/** Numbers at two times are no kinds. */
const DATED = /期初|期末|年初|年末|保有/;
/** No longer held, though a list may count it. */
const GONE = /(?<!待)(?:报废|处置|拍卖|调出|上缴|收回)/;
/** The number of another year. */
const BEFORE = /上一?年|去年|期初|年初(?!预算)/;

/** A whole against the kinds it is listed with. */
function kindsOf(whole: VehicleCount): readonly Relation[] {
  const { kinds, count, words, place } = whole;
  if (kinds.length < 2 || !kinds.some((kind) => OTHERS.test(kind.words))) return [];
  if (kinds.some((kind) => DATED.test(kind.words))) return [];
  const held = sumOf(kinds.filter((kind) => !GONE.test(kind.words)));
  const sum = sumOf(kinds) === count ? count : held;
  return [
    fact(
      'BA318',
      {
        id: `n${whole.sentence}:${words}`,
        formula: `文字说明：${words} = 各类用车之和（辆）`,
        holds: sum === count,
        zh: `文字说${words}${count}辆，所列各类合计 ${sum} 辆`,
        en: `The text says ${count} vehicles, the kinds it lists are ${sum}`,
        figures: [],
      },
      [place],
    ),
  ];
}

function sumOf(kinds: readonly VehicleCount[]): number {
  return kinds.reduce((total, kind) => total + kind.count, 0);
}

/** Whether a number is that of the document's year, or, in a budget, may be the one it began with. */
function isCurrent({ narrative, stage }: NarrativeContext, { words, year }: VehicleCount): boolean {
  const own = stage === 'budget' || year === null || year === `${narrative.year}`;
  return own && !BEFORE.test(words);
}

/** 公务用车保有量 where the text states it once more, or a table prints it. */
function keptTwice(context: NarrativeContext, all: readonly VehicleCount[]): readonly Relation[] {
  const kept = all.filter((one) => one.what === 'kept' && isCurrent(context, one));
  const [first, second, ...rest] = kept;
  const table = context.lookup.vehicles();
  const apart = first && second && first.sentence !== second.sentence;
  const dated = first?.year && second?.year ? first.year === second.year : true;
  const again = apart && dated && rest.length === 0;
  return [
    ...(again ? [same(second, `${first.count}`, '前文')] : []),
    ...(first && kept.length === 1 && table ? [same(first, table.text, '表中')] : []),
  ];
}

function same(stated: VehicleCount, other: string, where: '前文' | '表中'): Relation {
  return fact(
    'BA318',
    {
      id: `n${stated.sentence}:kept:${where}`,
      formula: `文字说明：公务用车保有量与${where}一致（辆）`,
      holds: Number(other.replace(/,/g, '')) === stated.count,
      zh: `文字说公务用车保有量 ${stated.count} 辆，${where}为 ${other} 辆`,
      en: `The text says ${stated.count} vehicles are kept, and ${other} elsewhere`,
      figures: [],
    },
    [stated.place],
  );
}

/** Numbers of vehicles agree with their kinds and with one another. */
export const vehicleNumbers: NarrativeRule = narrativeRule(
  {
    id: 'BA318',
    severity: 'error',
    name: { zh: '车辆数', en: 'Numbers of vehicles' },
    summary: {
      zh: '车辆总数等于所列各类用车之和；公务用车保有量前后、与表一致。',
      en: 'The number of vehicles is the sum of the kinds listed; 公务用车保有量 is one number.',
    },
    why: {
      zh: '各类用车列到“其他用车”的，穷尽全部车辆。没有列“其他用车”的不核对；报废、处置的车辆不计在内，期初、上年的数不作本年的数。财政拨款开支的公务用车保有量与占用的车辆口径不同，两者不比较；保有量在多处写明的（如分单位列示）不比较。',
      en: 'A list that ends in other vehicles holds all of them; lists without are not checked. Vehicles written off are not held, and the number a year began with is not this year’s. Vehicles kept with fiscal money and all vehicles occupied are two things and are not compared.',
    },
    source: '预决算说明通用格式（国有资产占用情况、“三公”经费情况）',
    example: '共有车辆 5 辆，其中：机要通信用车 1 辆、执法执勤用车 2 辆、其他用车 1 辆',
  },
  (context) => {
    const all = vehicleCounts(context.sentences);
    return [...all.flatMap(kindsOf), ...keptTwice(context, all)];
  },
);
