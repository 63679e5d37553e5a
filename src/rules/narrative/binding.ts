import type { Claim, FigureQuery, Topic } from '../../types/claim.ts';
import type { Figure } from '../../types/model.ts';
import { levels, type NarrativeContext, type Slot, same, slotOf, yuan } from './context.ts';
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

function figuresFor(context: NarrativeContext, topic: Topic, slot: Slot): readonly Figure[] {
  if (!certain(context, topic, slot)) return [];
  return forSlot(queriesFor(topic, context), slot, context.stage).flatMap(
    (query) => context.lookup.figure(query) ?? [],
  );
}

/**
 * Words such as 基本支出 recur under many wholes: they are bound only where the topic states one
 * figure and its whole is the total, and 人员经费 of all money only where all 基本支出 is general.
 */
function certain(context: NarrativeContext, topic: Topic, slot: Slot): boolean {
  const { concept } = topic.subject;
  if (
    ![
      'basic',
      'project',
      'personnel',
      'public',
      'wages',
      'goods',
      'family',
      'capital',
      'named',
    ].includes(concept)
  ) {
    return true;
  }
  const stated = levels(context, topic, slot);
  if (stated.some(({ figure }) => stated[0] && !yuan(figure).eq(yuan(stated[0].figure))))
    return false;
  if (concept === 'named') return true;
  const whole = topic.whole === null ? null : context.topic(topic.whole);
  if (concept === 'basic' || concept === 'project') {
    return whole === null ? topic.subject.fund !== null : /total/.test(whole.subject.concept);
  }
  if (whole === null || !['basic', 'personnel', 'public', 'total'].includes(whole.subject.concept))
    return false;
  return topic.fund === 'general' || allBasicIsGeneral(context);
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
