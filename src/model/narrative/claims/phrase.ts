import type { ClaimRole, Direction, Measure } from '../../../types/claim.ts';
import { directionOf, KEPT, type Moved, movedAt, REACHED } from './direction.ts';

/** The words before a figure, taken apart. */
export interface Phrase {
  readonly role: ClaimRole | null;
  /** What names the subject; '' where the figure speaks of the topic at hand. */
  readonly subject: string;
  readonly measure: Measure | null;
  readonly year: string | null;
  readonly direction: Direction | null;
  /** The word of direction as printed. */
  readonly word: string | null;
  readonly base: { readonly year: string | null; readonly measure: Measure | null } | null;
  /** Share or completion: the words for the whole (占…的, 完成…的). */
  readonly of: string;
  /** The figure is the compared year's own: 比上年的5万元. */
  readonly compared: boolean;
  /** An amount that a percentage after it (…的73.2%) is a portion of. */
  readonly portion: 'completion' | 'share' | null;
  /** An opening word of a list stood before the subject, and the words before that. */
  readonly opener: Opening | null;
}

export interface Opening {
  readonly kind: 'all' | 'mainly';
  readonly before: string;
}

export const COMPARE =
  /(?:与|同|和|跟|较|比|相较于?|对比)(?=本?(?:20\d\d年|上年|去年|上一年|上年度|年初|全年|调整|预算|往年|同期))|同比|环比/;
const SHARE = /占(?!用)([^,;]*?)(?:的)?(?:比重|比例|比率|比)?(?:为|是|约|达|约为)?$/;
const COMPLETION = /(?:完成|占)(?=[^,;]*预算)([^,;]*?预算)(?:安排)?数?的?$|()(?:完成|执行)率为?$/;
/** 完成年初预算30万元的80%: the amount is the budget, the percentage its completion. */
const DONE = /^((?:.*[^未])?)完成(?=(?:年初|全年|调整|预算))/;
/** How much of it was done, between a subject and 完成. */
const MANNER = /(?:[已均共只仅]|实际|累计|总体|全年|预算执行)+$/;
/** 占政府采购支出30万元的80%. */
const PART_OF = /^占(?!用)/;
/** 决算数大于预算数3万元: by how much. */
const EXCESS =
  /决算数?(?:比|较|与)?(大于|高于|超过|超出|多于|超|小于|低于|少于)(年初|全年|调整后?)?预算数?(?:相比)?$/;
/** 超出年初预算3万元, 超预算5%: by how much too. 超过预算80万元 may name the budget itself. */
const OVER = /(?<![未不没有无])(超出|超支?)了?(年初|全年|调整后?)?预算(?:安排)?数?$/;
const LIKE_FOR_LIKE = /按?(?:照|在)?(?:同|可比)口径(?:计算|比较|相比)?(?:下|后)?[,:]?/g;
/** A comparison whose figures were made alike. */
export const MADE_ALIKE = /(?<!不)(?:同|可比)口径/;
/** What may stand between the year compared with and its own figure: 比上年累计支出433万元. */
const OWN_FIGURE = /^(?:年末|累计|实际|全年|完成)*(?:支出|收入|决算|预算|执行|安排)*(?:数|额)?的?$/;
/** What is compared with, named as a number: 较上年支出数减少. */
const OWN_NUMBER = /^(?:的|.*(?:支出|收入|决算|预算|执行|安排)(?:数|额)的?)$/;
/** Some 项 are named 用于…的支出: after (款) the word begins a name. */
export const OPENER =
  /(其中|包括|包含|分别为|分别是|构成为|具体为|具体如下|如下|以下方面)|(主要(?:为|是|用于|包括|有)|(?<!\([类款]\)|["“])用于)/g;
/** What follows explains a change: its figures are not the subject's own. */
export const REASON = /原因|由于|因为|是因|^[一二三四五六七]是/;
const YEAR = /20\d\d年|上一?年|去年|本年(?!收|支)|今年/g;
const CARRYOVER = /上年.{0,12}结/;

const MEASURES: readonly (readonly [Measure, RegExp])[] = [
  ['initial', /年初预算(?:安排|金额|总额)?$/],
  ['annual', /(?:全年|调整后?)预算(?:金额|总额)?$|^调整$/],
  ['execution', /(?:当年)?(?:预算)?执行(?:金额)?$/],
  ['final', /决算(?:金额|总额)?$/],
  ['budget', /预算(?:金额|总额)?$/],
];
const COPULA = /(?:为|是|约|累计完成|累计|完成|共计|共|达|到|:|,|安排|安排了|列支|数|各|均|科目)$/;

/** 公务接待费：安排[预算5万元]. */
const PLANNED = /[:,](?:安排|列支)?$/;

/** Reads the words between the last boundary and a figure. */
export function phraseBefore(words: string, percent: boolean, bareShare: boolean): Phrase {
  const { text, opener } = afterOpener(plainly(words));
  const completion = percent ? COMPLETION.exec(text) : null;
  if (completion && !/占/.test(completion[0]))
    return counted('completion', text, completion, opener);
  const share = percent || bareShare ? SHARE.exec(text) : null;
  if (share) return counted('share', text, share, opener);
  const moved = !percent && REACHED.test(text) ? null : movedAt(text);
  if (moved) return changed(percent ? 'growth' : 'change', text, moved, opener);
  const over = percent || !text.includes('决算') ? null : EXCESS.exec(text);
  if (over) return exceeding('change', text, over, opener);
  const above = OVER.exec(text);
  if (above) return exceeding(percent ? 'growth' : 'change', text, above, opener);
  const told = level(text, opener);
  return { ...told, role: percent || isUnfinished(text, told) ? null : 'level' };
}

/** A comparison in words that are not known: its figure is no level. */
function isUnfinished(text: string, { compared }: Phrase): boolean {
  return !compared && COMPARE.test(text) && !REACHED.test(text);
}

/** 决算数大于年初预算数: a change against the year's own budget. */
function exceeding(
  role: 'change' | 'growth',
  text: string,
  over: RegExpExecArray,
  opener: Phrase['opener'],
): Phrase {
  const word = over[1] ?? '';
  const { measure } = withoutMeasure(`${over[2] ?? ''}预算`);
  return {
    ...level(text.slice(0, over.index), opener),
    role,
    measure: null,
    direction: /小|低|少/.test(word) ? 'down' : 'up',
    word,
    base: { year: null, measure },
  };
}

/** The words without what says nothing of its own; most phrases have neither. */
function plainly(words: string): string {
  const text = words.includes('口径') ? words.replace(LIKE_FOR_LIKE, '') : words;
  return text.includes(')') ? text.replace(KEPT, '$1') : text;
}

function afterOpener(words: string): { text: string; opener: Phrase['opener'] } {
  const last = [...words.matchAll(OPENER)].at(-1);
  if (!last) return { text: words, opener: null };
  const text = words.slice(last.index + last[0].length).replace(/^[:,]/, '');
  const kind = last[1] === undefined ? 'mainly' : 'all';
  return { text, opener: { kind, before: words.slice(0, last.index) } };
}

function level(words: string, opener: Phrase['opener']): Phrase {
  const portion = DONE.test(words) ? 'completion' : PART_OF.test(words) ? 'share' : null;
  const text = words
    .replace(DONE, (_, before: string) => before.replace(MANNER, ''))
    .replace(PART_OF, '');
  const compared = ofYearCompared(text);
  const cut = COMPARE.exec(text);
  const { rest, measure } = withoutMeasure(
    cut ? text.slice(0, cut.index) : text.replace(REACHED, ''),
  );
  return {
    role: 'level',
    ...subjectAndYear(rest),
    measure,
    direction: null,
    word: null,
    base: null,
    of: '',
    portion,
    opener,
    compared: compared !== null,
    ...compared,
  };
}

/** 较2023年年初预算的1278万元减少…: the figure is the other year's own. */
function ofYearCompared(text: string): Pick<Phrase, 'year' | 'measure'> | null {
  const cut = COMPARE.exec(text);
  if (!cut) return null;
  const { base, rest } = baseOf(text.slice(cut.index + cut[0].length));
  return OWN_FIGURE.test(rest) ? base : null;
}

function counted(
  role: 'share' | 'completion',
  text: string,
  match: RegExpExecArray,
  opener: Phrase['opener'],
): Phrase {
  const base = level(text.slice(0, match.index), opener);
  return { ...base, role, of: match[1] ?? '' };
}

function changed(
  role: 'growth' | 'change',
  text: string,
  moved: Moved,
  opener: Phrase['opener'],
): Phrase {
  const words = text.slice(0, moved.index);
  const compare = COMPARE.exec(words);
  const before = compare ? words.slice(0, compare.index) : words;
  const after = compare ? words.slice(compare.index + compare[0].length) : '';
  const { base, rest } = baseOf(after);
  const told = level(before.replace(/^[^:]*相比[,:]?/, ''), opener);
  const named = OWN_NUMBER.test(rest) ? '' : subjectAndYear(withoutMeasure(rest).rest).subject;
  const subject = told.subject === '' ? named : told.subject;
  return {
    ...told,
    role,
    subject,
    direction: directionOf(moved.word),
    word: moved.word,
    base: compare ? base : null,
  };
}

/** 比2023年支出预算: the measure stands behind the side, which may be the subject. */
const SIDED = /^(?:收入|支出|收支)(年初预算|全年预算|调整后?预算|预算|决算)/;

/** What stands after 比: the year and measure compared with, then perhaps the subject. */
export function baseOf(after: string): { base: NonNullable<Phrase['base']>; rest: string } {
  const match =
    /^(20\d\d年|上一?年|去年|往年|同期)?度?(?:\([^()]*\))?(?:同期)?(年初预算|全年预算|调整后?预算|(?:当年)?预算执行|预算|决算|执行)?数?(?:相比|比较|相)?[,:]?/.exec(
      after,
    );
  const rest = after.slice(match?.[0].length ?? 0);
  const told = match?.[2] ?? SIDED.exec(rest)?.[1] ?? '';
  return { base: { year: match?.[1] ?? null, measure: withoutMeasure(told).measure }, rest };
}

/** Splits off the measure and the copula at the end of a phrase. */
export function withoutMeasure(text: string): { rest: string; measure: Measure | null } {
  let rest = text;
  for (let next = rest.replace(COPULA, ''); next !== rest; next = rest.replace(COPULA, ''))
    rest = next;
  const found = MEASURES.find(([, pattern]) => pattern.test(rest));
  if (!found) return { rest, measure: null };
  const subject = rest.replace(found[1], '').replace(PLANNED, '');
  return { rest: keepsBudget(subject) ? rest : subject, measure: found[0] };
}

/** 一般公共预算 and its like end in 预算 as part of their name. */
function keepsBudget(subject: string): boolean {
  return /(?:一般公共|公共财政|政府性?基金|[国固]有资本经营|涉及(?:项目)?)$/.test(subject);
}

function subjectAndYear(text: string): { subject: string; year: string | null } {
  const bare = text.replace(/(?:预算|实际)$/, '');
  const years = CARRYOVER.test(text) ? [] : [...bare.matchAll(YEAR)];
  const last = years.at(-1);
  if (!last) return { subject: text, year: null };
  const after = text
    .slice(last.index + last[0].length)
    .replace(/^度(?!假)/, '')
    .replace(/^末/, '');
  const before = text.slice(0, last.index);
  const spent = after === '支出' && /[费出]$|\([类款项]\)$/.test(before);
  return {
    subject:
      spent || /^(?:预算|决算|实际|当年)*$/.test(after)
        ? nearSubject(before)
        : text.replace(/(?<=上年)末/, ''),
    year: last[0],
  };
}

/** `三公经费2025年预算` puts the year after the subject, `某局2025年预算` after the department. */
function nearSubject(before: string): string {
  const bare = before.replace(/[:,、]$/, '');
  return /[费出入购算]$|\([类款项]\)$/.test(bare) ? bare : '';
}
