import { subjectKey } from '../../model/narrative/claims/subject.ts';
import type { Claim, Subject, Topic } from '../../types/claim.ts';
import type { Figure } from '../../types/model.ts';
import type { Relation } from '../../types/relation.ts';
import { notRelated } from '../relate.ts';
import { tableFigure } from './binding.ts';
import {
  isOfDepartment,
  levelBefore,
  levelOf,
  type NarrativeContext,
  type NarrativeRule,
  nameOf,
  narrativeRule,
  type Slot,
  yuan,
} from './context.ts';
import { ratio, term } from './ratio.ts';

const SOURCE = '预决算说明通用格式（结构情况写各项占比，决算说明写完成预算的百分比）';

const SAME_NAME = '占比所指的总数与该项同名，无从区分';

/** A whole a share may be of. */
interface Whole {
  readonly name: string;
  readonly figure: Figure;
}

/** What a share is of: the whole it names, else the whole its subject is listed under. */
function wholeOf(context: NarrativeContext, topic: Topic, share: Claim): Whole | null {
  if (share.of) return namedWhole(context, topic, share);
  const whole = topic.whole === null ? null : context.topic(topic.whole);
  const level = whole && levelOf(context, whole);
  return whole && level ? { name: nameOf(whole), figure: level.figure } : null;
}

function namedWhole(context: NarrativeContext, topic: Topic, share: Claim): Whole | null {
  const of = share.of;
  if (!of || of.concept === 'named') return null;
  const here = wholeNamed(context, topic, share, of);
  const level = here && levelOf(context, here);
  if (here && level) return { name: nameOf(here), figure: level.figure };
  if (here || isOwnName(topic, share)) return null;
  const { concept, fund } = of;
  if (concept === 'total' && of.bare && fund === null && topic.fund !== null) return null;
  const asked: Topic = { ...topic, subject: of, fund, whole: null };
  const figure = tableFigure(context, asked, 'main');
  return figure ? { name: nameOf(asked), figure } : null;
}

/** The topic a share names as its whole: the one it is listed under, else the nearest above. */
function wholeNamed(
  context: NarrativeContext,
  topic: Topic,
  share: Claim,
  of: Subject,
): Topic | null {
  const own = topic.whole === null ? null : context.topic(topic.whole);
  if (own && subjectKey(own.subject) === subjectKey(of)) return own;
  const told = context.narrative.topics.filter(
    (one) =>
      one.id !== topic.id &&
      subjectKey(one.subject) === subjectKey(of) &&
      levelOf(context, one) !== null &&
      isBefore(one, share) &&
      isOfDepartment(context, one),
  );
  return told.at(-1) ?? null;
}

/** 项目支出…占项目支出的40%: what else goes by that name the text has to tell. */
function isOwnName({ subject }: Topic, { of }: Claim): boolean {
  return of !== null && subjectKey(of) === subjectKey(subject);
}

function isBefore(topic: Topic, claim: Claim): boolean {
  return (topic.claims[0]?.sentence ?? 0) <= claim.sentence;
}

function shares(context: NarrativeContext, topic: Topic): readonly Relation[] {
  return topic.claims.flatMap((share): readonly Relation[] => {
    if (share.role !== 'share') return [];
    const part = levelBefore(context, topic, share);
    const whole = part && wholeOf(context, topic, share);
    if (part && !whole && isOwnName(topic, share))
      return [notRelated('BA306', `文字说明：${nameOf(topic)} 占比`, 'not-applicable', SAME_NAME)];
    if (!part || !whole) return [];
    const formula = `文字说明：${nameOf(topic)} ÷ ${whole.name} = 占比`;
    if (evenedOut(context, topic, share, part, whole)) {
      return [notRelated('BA306', formula, 'not-applicable', '占比末位经调整，使各项合计为100%')];
    }
    return [ratio('BA306', formula, [term(part.figure)], [term(whole.figure)], share.figure)];
  });
}

/** One share a unit off in its last place, where all shares then make exactly 100. */
function evenedOut(
  context: NarrativeContext,
  topic: Topic,
  share: Claim,
  part: Claim,
  whole: Whole,
): boolean {
  const { amount } = share.figure;
  if (!amount || yuan(whole.figure).isZero()) return false;
  const exact = yuan(part.figure).div(yuan(whole.figure)).times(100);
  const off = exact.minus(amount.value).abs();
  if (off.lte(amount.halfStep) || off.gt(amount.halfStep.times(3))) return false;
  const siblings = context.narrative.topics.filter(
    (one) => one.whole !== null && one.whole === topic.whole,
  );
  const all = siblings.flatMap(({ claims }) =>
    claims.filter(({ role }) => role === 'share').slice(0, 1),
  );
  return (
    all.length > 1 &&
    all.reduce((sum, one) => sum.plus(yuan(one.figure)), amount.value.minus(amount.value)).eq(100)
  );
}

/** A part in percent of its whole. */
export const shareOfWhole: NarrativeRule = narrativeRule(
  {
    id: 'BA306',
    severity: 'error',
    name: { zh: '占比', en: 'Share of the whole' },
    summary: {
      zh: '“占……%”等于该项除以总数。',
      en: 'A share stated in percent equals the part divided by the whole.',
    },
    why: {
      zh: '总数是句中写明的（占本年支出合计的）或该项所列于其下的数。总数为零时不核对；为使合计为100%而调整一个末位的，不算错。',
      en: 'The whole is the one the sentence names, or the one the part is listed under. Not applicable where it is zero, or where one last digit was evened out to make 100%.',
    },
    source: SOURCE,
    example: '支出合计 2940.05 万元，其中某项 2106.66 万元，占 71.73%（应为 71.65%）',
  },
  (context) => context.narrative.topics.flatMap((topic) => shares(context, topic)),
);

/** The budgets a completion may be of, by the words used; 年初预算 of nothing gives way to 全年预算. */
function budgets(context: NarrativeContext, topic: Topic, claim: Claim): readonly Figure[] {
  const words = claim.of?.text ?? '';
  const stated = (slot: Slot): readonly Figure[] => {
    const level = levelBefore(context, topic, claim, slot);
    return level && !yuan(level.figure).isZero() ? [level.figure] : [];
  };
  if (/年初/.test(words)) return [...stated('initial'), ...stated('annual')].slice(0, 1);
  if (/全年|调整/.test(words)) return stated('annual');
  const either = [...stated('initial'), ...stated('annual')];
  const table = tableFigure(context, topic, 'initial');
  return either.length > 0 || !table ? either : [table];
}

function completions(context: NarrativeContext, topic: Topic): readonly Relation[] {
  if (context.stage !== 'final') return [];
  return topic.claims.flatMap((claim): readonly Relation[] => {
    if (claim.role !== 'completion') return [];
    const done = levelBefore(context, topic, claim);
    const budget = done && nearest(budgets(context, topic, claim), done, claim);
    if (!done || !budget) return [];
    const formula = `文字说明：${nameOf(topic)} 决算数 ÷ 预算数 = 完成预算`;
    return [ratio('BA307', formula, [term(done.figure)], [term(budget)], claim.figure)];
  });
}

/** Of several budgets the one whose completion comes nearest: 预算 alone may mean either. */
function nearest(found: readonly Figure[], done: Claim, claim: Claim): Figure | null {
  const off = (figure: Figure): number =>
    yuan(done.figure).div(yuan(figure)).times(100).minus(yuan(claim.figure)).abs().toNumber();
  return [...found].sort((a, b) => off(a) - off(b))[0] ?? null;
}

/** Final figure in percent of the budget. */
export const completionOfBudget: NarrativeRule = narrativeRule(
  {
    id: 'BA307',
    severity: 'error',
    name: { zh: '完成预算', en: 'Completion of the budget' },
    summary: {
      zh: '“完成预算的……%”等于支出决算除以预算。',
      en: 'The completion stated equals the final figure divided by the budget.',
    },
    why: {
      zh: '预算数取文字写明的年初（或全年）预算，文字未写的取表中预算数。预算为零时不核对。',
      en: 'The budget is the one the text states, else the table’s. Not applicable where it is zero.',
    },
    source: SOURCE,
    example: '年初预算 30.67 万元，支出决算 19.56 万元，完成预算的 36.78%（应为 63.78%）',
  },
  (context) => context.narrative.topics.flatMap((topic) => completions(context, topic)),
);
