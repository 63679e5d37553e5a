import type { Claim, Measure, Topic } from '../../types/claim.ts';
import type { Figure } from '../../types/model.ts';
import { bothYears, type Years } from './binding.ts';
import { levelBefore, type NarrativeContext, same, slack, yuan } from './context.ts';

/** What a column of last year's figures says they are; one that says nothing fits any. */
const NAMED: readonly (readonly [Measure, RegExp])[] = [
  ['execution', /执行|实际/],
  ['final', /决算/],
  ['annual', /调整|全年/],
  ['budget', /预算/],
];
/** What 比上年 is short for, where it does not say: budgets are compared with budgets. */
const LIKELY = { budget: 'budget', final: 'final' } as const;
const ALIKE: Partial<Record<Measure, Measure>> = { initial: 'budget', execution: 'final' };

/**
 * This and last year's figures as one row of a table prints them, where a change or growth compares
 * these two: the text's own figure is the table's, and the column holds what the text compares with.
 * Of several rows it may mean the one its change agrees with.
 */
export function tableYears(context: NarrativeContext, topic: Topic, claim: Claim): Years | null {
  const { year } = context.narrative;
  const since = claim.base?.year ?? null;
  if (claim.likeForLike || year === null || (since !== null && since !== year - 1)) return null;
  const level = levelBefore(context, topic, claim)?.figure ?? null;
  const found = bothYears(context, topic).filter(
    ({ now, before }) => compares(context, claim, before) && (!level || same(level, now)),
  );
  return found.find((years) => agrees(years, claim)) ?? found[0] ?? null;
}

/** Whether a column holds the figures of the year and measure a claim compares with. */
function compares({ narrative, stage }: NarrativeContext, claim: Claim, before: Figure): boolean {
  if (before.place.kind !== 'cell') return false;
  const { column } = before.place;
  const printed = /20\d\d/.exec(column)?.[0];
  if (printed !== undefined && Number(printed) + 1 !== narrative.year) return false;
  const holds = NAMED.find(([, words]) => words.test(column))?.[0];
  const meant = claim.base?.measure ?? LIKELY[stage];
  return holds === undefined || plain(holds) === plain(meant);
}

const plain = (measure: Measure): Measure => ALIKE[measure] ?? measure;

function agrees({ now, before }: Years, { role, figure }: Claim): boolean {
  const gap = yuan(now).minus(yuan(before)).abs();
  const room = slack(now).plus(slack(before)).plus(slack(figure));
  return role === 'change' && gap.minus(yuan(figure)).abs().lte(room);
}
