import type { Decimal } from 'decimal.js';
import type { Base, Claim, Comparison, List, Topic } from '../../types/claim.ts';
import type { Relation } from '../../types/relation.ts';
import { balance, notRelated } from '../relate.ts';
import { changeOf, isTwiceNegative, sign, TWICE_NEGATIVE } from './changes.ts';
import {
  type NarrativeContext,
  type NarrativeRule,
  nameOf,
  narrativeRule,
  partsOf,
  slack,
  yuan,
} from './context.ts';
import { fact } from './fact.ts';
import { formulaOf, SOURCE } from './lists.ts';
import { beside, divisions, isClosed } from './partition.ts';

function changesOf(context: NarrativeContext, list: List): readonly Relation[] {
  const whole = context.topic(list.whole);
  const total = whole && changeOf(context, whole);
  if (!whole || !(total || isUnclear(whole))) return [];
  const listed = partsOf(context, list);
  return divisions(whole, listed).flatMap((division) => {
    if (!isClosed(whole, division)) return [];
    if (areUnclear(context, [whole, ...division])) return [unclear(whole, division)];
    if (!total) return [];
    const told = parts(context, whole, total, division);
    const left = parts(context, whole, total, [...division, ...beside(listed, division)]);
    const found = [told, left].find((one) => one && isBalanced(one)) ?? told;
    return found ? [related(context, found)] : [];
  });
}

/** Whether a topic's only change is twice negative. */
function isUnclear({ claims }: Topic): boolean {
  const changes = claims.filter(({ role }) => role === 'change');
  return changes.length === 1 && changes.every(isTwiceNegative);
}

/** Whether each topic tells how it changed, and one of them in a way that leaves open where to. */
function areUnclear(context: NarrativeContext, topics: readonly Topic[]): boolean {
  const tells = (one: Topic): boolean =>
    isUnclear(one) || changeOf(context, one) !== null || flatOf(context, one) !== null;
  return topics.some(isUnclear) && topics.every(tells);
}

const unclear = (whole: Topic, division: readonly Topic[]): Relation =>
  notRelated('BA303', changeFormula(whole, division), 'not-applicable', TWICE_NEGATIVE);

const changeFormula = (whole: Topic, division: readonly Topic[]): string =>
  formulaOf(whole, division).replace('：', '（增减额）：');

/** The changes of all parts; null where one part tells neither a change nor that there was none. */
function parts(
  context: NarrativeContext,
  whole: Topic,
  total: Claim,
  division: readonly Topic[],
): Changes | null {
  const changes = division.flatMap((topic) => changeOf(context, topic) ?? []);
  const flat = division.filter((topic) => changeOf(context, topic) === null);
  const still = flat.map((topic) => flatOf(context, topic));
  if (changes.length === 0 || still.includes(null)) return null;
  const bases = [...changes, ...still].flatMap((one) => (one?.base ? [one.base] : []));
  return { whole, total, changes, parts: division, bases };
}

function flatOf({ narrative }: NarrativeContext, topic: Topic): Comparison | null {
  return (
    narrative.comparisons.find(
      (one) =>
        one.topic === topic.id &&
        one.against === 'last-year' &&
        one.relation === 'flat' &&
        !one.nearly,
    ) ?? null
  );
}

/** Whether the parts' changes are measured against what the whole's is, as far as the text says. */
function isOneBase({ narrative }: NarrativeContext, { total, bases }: Changes): boolean {
  const last = narrative.year === null ? null : narrative.year - 1;
  return bases.every(({ year, measure }) => {
    const own = total.base?.measure ?? null;
    const alike = own === null || measure === null || own === measure;
    return alike && (year ?? last) === (total.base?.year ?? last);
  });
}

interface Changes {
  readonly whole: Topic;
  readonly total: Claim;
  readonly parts: readonly Topic[];
  readonly changes: readonly Claim[];
  /** What the parts are compared with. */
  readonly bases: readonly Base[];
}

/** Whether a part's change counts with the whole's: both up or both down. */
function isWith(total: Claim, change: Claim): boolean {
  return sign(change) === sign(total);
}

function summed(total: Claim, changes: readonly Claim[]): Decimal {
  return changes.reduce(
    (all, one) => all.plus(yuan(one.figure).times(isWith(total, one) ? 1 : -1)),
    yuan(total.figure).times(0),
  );
}

function isBalanced({ total, changes }: Changes): boolean {
  const room = changes.reduce((all, { figure }) => all.plus(slack(figure)), slack(total.figure));
  return summed(total, changes).minus(yuan(total.figure)).abs().lte(room);
}

/** Increases count up and decreases down, both seen from the whole's direction. */
function related(context: NarrativeContext, told: Changes): Relation {
  const { whole, total, changes } = told;
  const formula = changeFormula(whole, told.parts);
  if (!isOneBase(context, told))
    return notRelated('BA303', formula, 'not-applicable', '各项增减所比的年度或口径与总额的不同');
  const found = summed(total, changes);
  if (found.isNeg() && !changes.some((one) => mends(one, total, found)))
    return opposed(formula, whole, total, changes);
  const [plus, minus] = [true, false].map((side) =>
    changes.filter((one) => isWith(total, one) === side).map(({ figure }) => figure),
  );
  return balance('BA303', formula, total.figure, plus ?? [], minus ?? []);
}

/** Whether another amount for this part, without another word, would make the sum right. */
function mends(change: Claim, total: Claim, found: Decimal): boolean {
  const own = isWith(total, change) ? 1 : -1;
  const others = found.minus(yuan(change.figure).times(own));
  return !yuan(total.figure).minus(others).times(own).isNeg();
}

/** No amount mends the sum: the parts go one way and the whole the other. */
function opposed(formula: string, whole: Topic, total: Claim, changes: readonly Claim[]): Relation {
  const told = changes.map(({ word, figure }) => `${word}${figure.text}`).join('、');
  return fact('BA303', {
    id: total.id,
    formula,
    holds: false,
    zh: `${nameOf(whole)}${total.word} ${total.figure.text}，而各组成部分${told}，增减方向相反`,
    en: `The whole changes by ${total.figure.text} one way, its parts the other`,
    figures: [total, ...changes].map(({ figure }) => figure),
  });
}

/** Changes of the parts add up to the change of the whole. */
export const listedChanges: NarrativeRule = narrativeRule(
  {
    id: 'BA303',
    severity: 'error',
    name: { zh: '增减额之和', en: 'Sum of the changes' },
    summary: {
      zh: '各项增减额之和（增为正、减为负）等于总的增减额。',
      en: 'The changes of all parts add up to the change of the whole.',
    },
    why: {
      zh: '整体的增减等于各部分增减之和。只在各部分按定义穷尽（如基本+项目）且每一部分都写明增减额或持平时核对；各部分所比的年度或口径与总额不同的不核对。',
      en: 'A whole changes by what its parts change. Checked only where the parts are exhaustive by definition and each states its change, against what the whole is compared with.',
    },
    source: SOURCE,
    example: '比上年减少 115.77 万元，其中基本支出减少 66.77 万元，项目支出减少 48.00 万元',
  },
  (context) => context.narrative.lists.flatMap((list) => changesOf(context, list)),
);
