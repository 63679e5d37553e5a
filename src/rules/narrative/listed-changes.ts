import type { Decimal } from 'decimal.js';
import type { Claim, List, Topic } from '../../types/claim.ts';
import type { Relation, Term } from '../../types/relation.ts';
import { sum } from '../relate.ts';
import { changeOf, sign } from './changes.ts';
import {
  type NarrativeContext,
  type NarrativeRule,
  nameOf,
  narrativeRule,
  partsOf,
  yuan,
} from './context.ts';
import { fact } from './fact.ts';
import { formulaOf, SOURCE } from './lists.ts';
import { divisions, isClosed } from './partition.ts';

function changesOf(context: NarrativeContext, list: List): readonly Relation[] {
  const whole = context.topic(list.whole);
  const total = whole && changeOf(context, whole);
  if (!whole || !total) return [];
  return divisions(whole, partsOf(context, list)).flatMap((division) => {
    const changes = division.flatMap((topic) => changeOf(context, topic) ?? []);
    const told = division.every(
      (topic) => changeOf(context, topic) !== null || isFlat(context, topic),
    );
    if (!isClosed(whole, division) || !told || changes.length === 0) return [];
    return [related({ whole, total, changes, parts: division })];
  });
}

function isFlat({ narrative }: NarrativeContext, topic: Topic): boolean {
  return narrative.comparisons.some(
    (one) =>
      one.topic === topic.id &&
      one.against === 'last-year' &&
      one.relation === 'flat' &&
      !one.nearly,
  );
}

interface Changes {
  readonly whole: Topic;
  readonly total: Claim;
  readonly parts: readonly Topic[];
  readonly changes: readonly Claim[];
}

/** Increases count up and decreases down, both seen from the whole's direction. */
function related({ whole, total, changes, parts }: Changes): Relation {
  const formula = formulaOf(whole, parts).replace('：', '（增减额）：');
  const signed = changes.map((change) => ({
    change,
    sign: sign(change) === sign(total) ? 1 : -1,
  }));
  const found = signed.reduce(
    (all, one) => all.plus(yuan(one.change.figure).times(one.sign)),
    yuan(total.figure).times(0),
  );
  if (!found.isNeg() || signed.some((one) => mends(one, total, found)))
    return signedSum(formula, total, signed);
  return opposed(formula, whole, total, changes);
}

interface Signed {
  readonly change: Claim;
  readonly sign: number;
}

/** Whether another amount for this part, without another word, would make the sum right. */
function mends({ change, sign: own }: Signed, total: Claim, found: Decimal): boolean {
  const others = found.minus(yuan(change.figure).times(own));
  return !yuan(total.figure).minus(others).times(own).isNeg();
}

function signedSum(formula: string, total: Claim, signed: readonly Signed[]): Relation {
  const figures = signed.map(({ change }) => change.figure);
  const base = sum('BA303', formula, total.figure, figures);
  const parts = signed.map(
    ({ change, sign: own }): Term => ({
      figure: change.figure,
      sign: own === 1 ? -1 : 1,
      role: 'part',
    }),
  );
  return { ...base, terms: [...base.terms.slice(0, 1), ...parts] };
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
      zh: '整体的增减等于各部分增减之和。只在各部分按定义穷尽（如基本+项目）且每一部分都写明增减额或持平时核对。',
      en: 'A whole changes by what its parts change. Checked only where the parts are exhaustive by definition and each states its change.',
    },
    source: SOURCE,
    example: '比上年减少 115.77 万元，其中基本支出减少 66.77 万元，项目支出减少 48.00 万元',
  },
  (context) => context.narrative.lists.flatMap((list) => changesOf(context, list)),
);
