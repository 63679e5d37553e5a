import { SOURCES, USES } from '../../model/narrative/claims/concepts.ts';
import { subjectKey } from '../../model/narrative/claims/subject.ts';
import type { Claim, FigureQuery, Topic } from '../../types/claim.ts';
import type { Figure } from '../../types/model.ts';
import {
  isOfDepartment,
  levels,
  type NarrativeContext,
  type Slot,
  same,
  slotOf,
  yuan,
} from './context.ts';
import { forSlot, queriesFor } from './queries.ts';

/**
 * The table figure a level states: of the figures its subject may mean the one it agrees with, else
 * the likeliest; a level that agrees with none contradicts each. Null where no binding is certain.
 * Assets are stated as they stood at the end of a year, in the text as in the table.
 */
export function boundTo(context: NarrativeContext, topic: Topic, claim: Claim): Figure | null {
  const dated = topic.subject.concept !== 'fixed-assets';
  if (dated && claim.year !== context.narrative.year) return null;
  const slot = slotOf(claim.measure, context.stage);
  const found = figuresFor(context, topic, slot);
  return found.find((figure) => same(figure, claim.figure)) ?? found[0] ?? null;
}

/** The table figure of a topic in a slot, where the figures its subject may mean agree. */
export function tableFigure(context: NarrativeContext, topic: Topic, slot: Slot): Figure | null {
  const found = figuresFor(context, topic, slot);
  const first = found[0];
  return first && found.every((figure) => yuan(figure).eq(yuan(first))) ? first : null;
}

/** A row's figures of the document's year and of the year before. */
export interface Years {
  readonly now: Figure;
  readonly before: Figure;
}

/** The rows that print both years' figures of what a topic may speak of, the likeliest first. */
export function bothYears(context: NarrativeContext, topic: Topic): readonly Years[] {
  if (!certain(context, topic, 'main')) return [];
  const { lookup, stage } = context;
  return forSlot(queriesFor(topic, context), 'main', stage).flatMap((query) => {
    const now = lookup.figure(query);
    const before = lookup.figure({ ...query, measure: 'last-year' });
    return now?.amount && before?.amount ? [{ now, before }] : [];
  });
}

function figuresFor(context: NarrativeContext, topic: Topic, slot: Slot): readonly Figure[] {
  if (!certain(context, topic, slot)) return [];
  return forSlot(queriesFor(topic, context), slot, context.stage).flatMap(
    (query) => context.lookup.figure(query) ?? [],
  );
}

/**
 * Words such as 基本支出 recur under many wholes: they are bound only where their whole is the total,
 * and 人员经费 of all money only where all 基本支出 is general. Nothing is bound where a sentence or
 * the document states it for several units.
 */
function certain(context: NarrativeContext, topic: Topic, slot: Slot): boolean {
  const { concept, fund } = topic.subject;
  if (concept === 'function') return true;
  if (MONEY.has(concept) && !isOfDepartment(context, topic)) return false;
  if (ofOtherUnits(context, topic) || isEnumerated(context, topic, slot)) return false;
  const whole = topic.whole === null ? null : context.topic(topic.whole);
  const above = whole?.subject.concept ?? null;
  if (concept === 'carryover' || concept === 'reserve')
    return above === 'total' && whole?.fund === null;
  if (concept === 'basic' || concept === 'project')
    return above === null ? fund !== null : /total/.test(above);
  const item = concept === 'named' && above !== null && SPENT.has(above);
  if (!SPENT.has(concept) && !item) return true;
  const listed = whole !== null && isOfAllBasic(context, whole);
  return listed && (topic.fund === 'general' || allBasicIsGeneral(context));
}

/** Whether a whole is 基本支出 or what it is spent on, of the department and not of some item. */
function isOfAllBasic(context: NarrativeContext, { subject, whole }: Topic): boolean {
  if (subject.concept === 'total') return true;
  const above = whole === null ? null : context.topic(whole);
  if (subject.concept === 'basic') return above === null || above.subject.concept === 'total';
  return SPENT.has(subject.concept) && above !== null && isOfAllBasic(context, above);
}

/** Money by its source, which items of every kind are divided by too. */
const MONEY: ReadonlySet<string> = new Set(['total', 'current-total', ...SOURCES]);

const SPENT: ReadonlySet<string> = new Set(USES);

const ownersOf = new WeakMap<NarrativeContext, ReadonlyMap<string, ReadonlySet<string>>>();

/** The units each subject is stated for. */
function owners(context: NarrativeContext): ReadonlyMap<string, ReadonlySet<string>> {
  const known = ownersOf.get(context);
  if (known) return known;
  const found = new Map<string, Set<string>>();
  for (const { subject } of context.narrative.topics) {
    const key = subjectKey(subject);
    if (subject.owner !== '') found.set(key, (found.get(key) ?? new Set()).add(subject.owner));
  }
  ownersOf.set(context, found);
  return found;
}

/** Another unit's figure of the same subject stands in the document. */
function ofOtherUnits(context: NarrativeContext, { subject }: Topic): boolean {
  return (owners(context).get(subjectKey(subject))?.size ?? 0) > 1;
}

/** Levels that differ: in one sentence, or under words that fit many things. */
export function isEnumerated(context: NarrativeContext, topic: Topic, slot: Slot): boolean {
  const stated = levels(context, topic, slot);
  const recurs =
    ['basic', 'project', 'named'].includes(topic.subject.concept) ||
    SPENT.has(topic.subject.concept);
  return stated.some((one) =>
    stated.some(
      (other) =>
        !yuan(one.figure).eq(yuan(other.figure)) && (recurs || one.sentence === other.sentence),
    ),
  );
}

function allBasicIsGeneral(context: NarrativeContext): boolean {
  const all = ask(context, { kind: 'expenditure', row: { by: 'total' }, column: 'basic' });
  const general = ask(context, {
    kind: 'general-expenditure',
    row: { by: 'total' },
    column: 'basic',
  });
  return all !== null && general !== null && same(all, general);
}

function ask({ lookup }: NarrativeContext, query: FigureQuery): Figure | null {
  return lookup.figure(query);
}
