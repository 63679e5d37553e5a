import type {
  Claim,
  Comparison,
  Fund,
  List,
  Narrative,
  Statement,
  Subject,
  SubjectConcept,
  Topic,
} from '../../../types/claim.ts';
import type { MarkerStyle } from '../headings.ts';
import { USES } from './concepts.ts';
import { subjectKey } from './subject.ts';

/** A topic while the narrative is being read. */
export interface DraftTopic {
  readonly id: string;
  readonly subject: Subject;
  readonly claims: Claim[];
  whole: DraftTopic | null;
  readonly headings: readonly string[];
  readonly section: number;
  readonly headingFund: Fund | null;
}

export interface DraftList {
  readonly id: string;
  readonly whole: DraftTopic;
  readonly parts: DraftTopic[];
  readonly opener: 'all' | 'mainly';
  /** How its items are set off: within a sentence, by a numbering, or by sentences of their own. */
  readonly style: 'inline' | 'plain' | MarkerStyle;
  readonly sentence: number;
  /** Bracket depth it was opened at. */
  readonly depth: number;
  openEnded: boolean;
}

/** All that was read so far; filled by the reader, turned into a Narrative at the end. */
export interface Draft {
  readonly topics: DraftTopic[];
  readonly lists: DraftList[];
  readonly comparisons: Comparison[];
  readonly statements: Statement[];
  readonly unread: { sentence: number; text: string }[];
}

export function emptyDraft(): Draft {
  return { topics: [], lists: [], comparisons: [], statements: [], unread: [] };
}

/** A topic of the section with this subject and, where given, under this whole; else a new one. */
export function topicFor(
  draft: Draft,
  subject: Subject,
  whole: DraftTopic | null,
  place: { section: number; headings: readonly string[]; headingFund: Fund | null },
): DraftTopic {
  const key = subjectKey(subject);
  const known = draft.topics.findLast(
    (topic) =>
      topic.section === place.section &&
      subjectKey(topic.subject) === key &&
      sameOwner(topic.subject, subject) &&
      (whole === null ? !isOfItem(topic) : topic.whole === whole),
  );
  if (known) return known;
  const topic = { id: `s${draft.topics.length}`, subject, claims: [], whole, ...place };
  draft.topics.push(topic);
  return topic;
}

/** 基本支出 and its like listed under one item are not what the words mean anywhere else. */
function isOfItem({ subject, whole }: DraftTopic): boolean {
  const recurs = RECURRING.has(subject.concept);
  return recurs && whole !== null && ITEMS.has(whole.subject.concept);
}

const RECURRING: ReadonlySet<SubjectConcept> = new Set([
  'basic',
  'project',
  'total',
  'current-total',
  ...USES,
]);
const ITEMS: ReadonlySet<SubjectConcept> = new Set(['named', 'function']);

/** 甲局收入预算 and 乙中心收入预算 are two things; a phrase that names no unit fits either. */
function sameOwner(left: Subject, right: Subject): boolean {
  return left.owner === '' || right.owner === '' || left.owner === right.owner;
}

/** 本年收入 in a section on one fund is that fund's; 本年收入合计 there is still the department's. */
const isDepartments = ({ concept, bare, text }: Subject): boolean =>
  concept === 'current-total' ? /[总合]/.test(text) : concept === 'total' && !bare;

/** The topic's money: its own, else its whole's, else its heading's where it is a bare 收入 or 支出. */
function fundOfTopic(topic: DraftTopic): Fund | null {
  const { fund } = topic.subject;
  if (fund !== null) return fund;
  if (isDepartments(topic.subject)) return null;
  return topic.whole ? fundOfTopic(topic.whole) : topic.headingFund;
}

/** The finished narrative: lists of one whole and opener style that repeat are one. */
export function finish(draft: Draft, year: number | null): Narrative {
  return {
    year,
    topics: draft.topics.map(finishTopic),
    lists: draft.lists.filter(({ parts }) => parts.length > 0).map(finishList),
    comparisons: draft.comparisons,
    statements: draft.statements,
    unread: draft.unread,
  };
}

function finishTopic(topic: DraftTopic): Topic {
  const { id, subject, claims, headings } = topic;
  return {
    id,
    subject,
    fund: fundOfTopic(topic),
    claims,
    whole: topic.whole?.id ?? null,
    headings,
  };
}

function finishList({ id, whole, parts, opener, openEnded }: DraftList): List {
  return { id, whole: whole.id, parts: parts.map((part) => part.id), opener, openEnded };
}
