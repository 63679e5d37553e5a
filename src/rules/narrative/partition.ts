import { familyOf, type PartFamily } from '../../model/narrative/claims/compatible.ts';
import type { Claim, Fund, List, SubjectConcept, Topic } from '../../types/claim.ts';
import { slack, sumOf, yuan } from './context.ts';
import { isOneSlip } from './slips.ts';

/** Parts that together make up a whole by definition, and of which wholes they do. */
interface Closed {
  readonly of: RegExp;
  readonly parts: readonly SubjectConcept[];
}

const CLOSED: readonly Closed[] = [
  { of: /^three-public$/, parts: ['abroad', 'vehicles', 'reception'] },
  {
    of: /^three-public$/,
    parts: ['abroad', 'vehicle-purchase', 'vehicle-operation', 'reception'],
  },
  { of: /^vehicles$/, parts: ['vehicle-purchase', 'vehicle-operation'] },
  {
    of: /^procurement$/,
    parts: ['procurement-goods', 'procurement-works', 'procurement-services'],
  },
  { of: /total|^function$|^named$/, parts: ['basic', 'project'] },
  { of: /^basic$/, parts: ['personnel', 'public'] },
  { of: /total|^function$|^named$/, parts: ['personnel', 'public', 'project'] },
];

/** A part of a list with the figure it is listed with. */
export interface Part {
  readonly topic: Topic;
  readonly claim: Claim;
}

/** Wholes whose parts are of one kind, whatever their names. */
const PLAIN: ReadonlySet<SubjectConcept> = new Set([
  'personnel',
  'public',
  'operating-cost',
  'project',
  'named',
]);

/** The parts of a list by the way they divide the whole; only parts of one way add up. */
export function divisions(whole: Topic, parts: readonly Topic[]): readonly (readonly Topic[])[] {
  if (parts.length > 0 && PLAIN.has(whole.subject.concept)) return [parts];
  const groups = new Map<PartFamily, Topic[]>();
  for (const part of parts) {
    const family = wayOf(whole, part);
    groups.set(family, [...(groups.get(family) ?? []), part]);
  }
  const nature = groups.get('nature') ?? [];
  const use = groups.get('use') ?? [];
  if (
    use.length > 0 &&
    nature.length > 0 &&
    !nature.some(({ subject }) => subject.concept === 'basic')
  ) {
    groups.set('use', [...use, ...nature]);
    groups.delete('nature');
  }
  return [...groups.values()].map(widest);
}

/** 公务用车购置费 and 运行费 listed under 三公 stand beside its other items. */
function wayOf({ subject }: Topic, part: Topic): PartFamily {
  const family = familyOf(part.subject);
  return subject.concept === 'three-public' && family === 'vehicle' ? 'visit' : family;
}

/** Of 财政拨款 and the funds it consists of, named side by side, only the former. */
function widest(parts: readonly Topic[]): readonly Topic[] {
  const totals = parts.filter(({ subject }) => subject.concept === 'total');
  if (!totals.some(({ subject }) => subject.fund === 'fiscal')) return parts;
  return parts.filter(({ subject }) => subject.concept !== 'total' || subject.fund === 'fiscal');
}

/** Lines that may stand beside 基本支出 and 项目支出 without making the pair incomplete. */
const BESIDE: ReadonlySet<SubjectConcept> = new Set([
  'operating-expenditure',
  'turnover',
  'subsidy',
]);

/**
 * Whether the parts are all there can be: a closed set, or the three funds of 财政拨款. 支出总计 is
 * left out, as it may hold 年末结转 besides.
 */
export function isClosed(whole: Topic, parts: readonly Topic[]): boolean {
  const named = parts.map(({ subject }) => subject.concept);
  const { concept, text } = whole.subject;
  const grand = concept === 'total' && whole.fund === null && /总/.test(text);
  const closed = CLOSED.some(
    ({ of, parts: set }) =>
      of.test(concept) &&
      set.every((one) => named.includes(one)) &&
      named.every((one) => set.includes(one) || BESIDE.has(one)),
  );
  if (closed) return !grand;
  const funds = parts.map(({ subject }) => subject.fund);
  const three: readonly Fund[] = ['general', 'fund', 'state-capital'];
  return whole.fund === 'fiscal' && three.every((fund) => funds.includes(fund));
}

const LEFT = /结转|结余|预备|预留|留存|分配/;

/**
 * What is listed with a closed set and was not spent, which the whole may hold or not: 基本支出60万元，
 * 项目支出30万元，结转下年10万元.
 */
export function beside(listed: readonly Topic[], division: readonly Topic[]): readonly Topic[] {
  return listed.filter((topic) => !division.includes(topic) && isLeft(topic));
}

/** Whether a topic is money that was not spent. */
export function isLeft({ subject }: Topic): boolean {
  return familyOf(subject) === 'named' && LEFT.test(subject.text);
}

/** How near the listed parts must come to the whole to be taken for all of it. */
const NEAR = { all: 0.05, mainly: 0.03 } as const;

/**
 * Whether an open list must add up: where its sum is the whole or exceeds it, or where three parts or
 * more come so near it, or miss it by just one digit, that a part left out is less likely than a
 * slip. One that ends in 等 need not.
 */
export function looksWhole(list: List, whole: Claim, parts: readonly Part[]): boolean {
  const figures = parts.map(({ claim }) => claim.figure);
  const over = sumOf(figures).minus(yuan(whole.figure));
  const gap = over.abs();
  const room = figures.reduce((sum, figure) => sum.plus(slack(figure)), slack(whole.figure));
  if (gap.lte(room)) return true;
  if (over.gt(room) && parts.length > 1 && !parts.some(({ topic }) => isLeft(topic))) return true;
  if (list.openEnded || parts.length < 3) return false;
  if (gap.lte(yuan(whole.figure).abs().times(NEAR[list.opener]))) return true;
  return list.opener === 'all' && isOneSlip(whole.figure, figures);
}
