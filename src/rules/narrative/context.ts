import { Decimal } from 'decimal.js';
import { narrative } from '../../model/narrative/claims/claims.ts';
import { fundOf } from '../../model/narrative/claims/subject.ts';
import { plain } from '../../model/narrative/text.ts';
import type {
  Claim,
  FigureLookup,
  Fund,
  List,
  Measure,
  Narrative,
  Topic,
} from '../../types/claim.ts';
import type { Figure, Model, Sentence, Stage, Unit } from '../../types/model.ts';
import type { Relation } from '../../types/relation.ts';
import type { Rule, RuleDoc } from '../../types/rule.ts';
import { figureLookup } from './lookup.ts';

/** What a rule of the narrative selects from. */
export interface NarrativeContext {
  readonly narrative: Narrative;
  readonly lookup: FigureLookup;
  readonly stage: Stage;
  /** False where the stage is only what the narrative's words suggest. */
  readonly isStageKnown: boolean;
  readonly sentences: readonly Sentence[];
  readonly topic: (id: string) => Topic | null;
}

/** A rule with its selection, which tests give a narrative and tables of their own. */
export interface NarrativeRule extends Rule {
  readonly select: (context: NarrativeContext) => readonly Relation[];
}

/** Which of a topic's levels: `main` is the document's own figure (预算 of a budget, 决算 of final accounts). */
export type Slot = 'main' | 'initial' | 'annual' | 'other';

/** A narrative with the tables it is to be held against. A stage that is not known is told by its words. */
export function contextOf(
  told: Narrative,
  lookup: FigureLookup,
  stage: Stage | null,
  sentences: readonly Sentence[],
): NarrativeContext {
  const topics = new Map(told.topics.map((topic) => [topic.id, topic]));
  return {
    narrative: told,
    lookup,
    stage: stage ?? stageOf(told),
    isStageKnown: stage !== null,
    sentences,
    topic: (id) => topics.get(id) ?? null,
  };
}

function stageOf({ topics }: Narrative): Stage {
  return topics.some(({ claims }) => claims.some(({ measure }) => measure === 'final'))
    ? 'final'
    : 'budget';
}

const contexts = new WeakMap<Model, NarrativeContext>();

/** Makes a rule of a selection over a document's narrative, which is read once for all rules. */
export function narrativeRule(
  doc: Omit<RuleDoc, 'family'>,
  select: (context: NarrativeContext) => readonly Relation[],
): NarrativeRule {
  return { ...doc, family: 'BA3', select, relations: (model) => select(narrativeOf(model)) };
}

/** A document's narrative with its tables: read at the first call, remembered for the others. */
export function narrativeOf(model: Model): NarrativeContext {
  const known = contexts.get(model);
  if (known) return known;
  const told = narrative(model.sentences, { year: model.year, stage: model.stage });
  const context = contextOf(told, figureLookup(model), model.stage, model.sentences);
  contexts.set(model, context);
  return context;
}

/** The slot a level's measure puts it in. */
export function slotOf(measure: Measure | null, stage: Stage): Slot {
  if (stage === 'budget') return measure === 'execution' || measure === 'final' ? 'other' : 'main';
  if (measure === null || measure === 'final') return 'main';
  if (measure === 'initial') return 'initial';
  return measure === 'execution' ? 'other' : 'annual';
}

/** The topic's levels of the document's year in a slot, in order. */
export function levels(
  context: NarrativeContext,
  topic: Topic,
  slot: Slot = 'main',
): readonly Claim[] {
  const { year } = context.narrative;
  return topic.claims.filter(
    (claim) =>
      claim.role === 'level' &&
      claim.year === year &&
      slotOf(claim.measure, context.stage) === slot,
  );
}

/** The topic's level in a slot, unless the text states several that differ. */
export function levelOf(
  context: NarrativeContext,
  topic: Topic,
  slot: Slot = 'main',
): Claim | null {
  const found = levels(context, topic, slot);
  const first = found[0];
  return first && found.every((claim) => same(claim.figure, first.figure)) ? first : null;
}

/** The level last stated before a claim of the same topic, else the first after it. */
export function levelBefore(
  context: NarrativeContext,
  topic: Topic,
  claim: Claim,
  slot: Slot = 'main',
): Claim | null {
  const found = levels(context, topic, slot);
  const at = topic.claims.indexOf(claim);
  return found.findLast((one) => topic.claims.indexOf(one) < at) ?? found[0] ?? null;
}

const YUAN: Record<Unit, number> = { 元: 1, 千元: 1e3, 万元: 1e4, 亿元: 1e8 };

/** A figure's value in 元; zero where it prints none. */
export function yuan({ amount }: Figure): Decimal {
  return amount ? amount.value.times(YUAN[amount.unit]) : new Decimal(0);
}

/** Half a unit of a figure's last digit, in 元. */
export function slack({ amount }: Figure): Decimal {
  return amount ? amount.halfStep.times(YUAN[amount.unit]) : new Decimal(0);
}

/** Whether two figures can print one amount. */
export function same(left: Figure, right: Figure): boolean {
  return yuan(left)
    .minus(yuan(right))
    .abs()
    .lte(slack(left).plus(slack(right)));
}

export function sumOf(figures: readonly Figure[]): Decimal {
  return figures.reduce((total, figure) => total.plus(yuan(figure)), new Decimal(0));
}

/** The topics a list names as parts. */
export function partsOf(context: NarrativeContext, list: List): readonly Topic[] {
  return list.parts.flatMap((id) => context.topic(id) ?? []);
}

/** Whether a topic is the department's own and not some item's: all it is listed under are totals. */
export function isOfDepartment(context: NarrativeContext, { whole }: Topic): boolean {
  const above = whole === null ? null : context.topic(whole);
  if (above === null) return true;
  return above.subject.concept.includes('total') && isOfDepartment(context, above);
}

/** Whether a total's words say that what was carried over counts in: 收入总计, 收支总预算. */
export function isGrand({ subject }: Topic): boolean {
  return subject.concept === 'total' && /总(?!额)/.test(subject.text);
}

/** The fund the headings above a topic are on, or null. */
export function headedFund({ headings }: Topic): Fund | null {
  return headings.map((text) => fundOf(plain(text))).findLast((fund) => fund !== null) ?? null;
}

/** A subject as a finding names it. */
export function nameOf({ subject, fund }: Topic): string {
  const text = subject.names.length > 0 ? subject.names.join('·') : subject.text;
  return text === '' ? '总额' : `${fund === 'fund' && subject.bare ? '政府性基金' : ''}${text}`;
}
