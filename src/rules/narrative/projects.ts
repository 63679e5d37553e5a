import type { FigureLookup, List, Topic } from '../../types/claim.ts';
import type { Relation } from '../../types/relation.ts';
import { sum } from '../relate.ts';
import {
  levelOf,
  type NarrativeContext,
  type NarrativeRule,
  nameOf,
  narrativeRule,
  partsOf,
} from './context.ts';

type Project = ReturnType<FigureLookup['projects']>[number];

interface Pair {
  readonly topic: Topic;
  readonly project: Project;
}

const NOISE = /[\s"“”《》()（）【】[\]、，,。]/g;

function bare(name: string): string {
  return name.replace(NOISE, '');
}

/** Whether the characters of `short` stand in `long` in order: the text shortens projects' names. */
function shortens(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return short.length >= 5 && at === short.length;
}

function only<T>(found: readonly T[]): T | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * Items of a project list with the projects they name. An item of the same name is certain; a
 * shortened name only where all items and all projects pair off one to one.
 */
function pairOff(items: readonly Topic[], projects: readonly Project[]): readonly Pair[] {
  const exact = items.flatMap((topic) => pair(topic, projects, (a, b) => a === b));
  if (items.length !== projects.length) return exact;
  const taken = new Set(exact.map(({ project }) => project));
  const free = projects.filter((project) => !taken.has(project));
  const rest = items.filter((topic) => !exact.some((one) => one.topic === topic));
  const loose = rest.flatMap((topic) => pair(topic, free, shortens));
  const distinct = new Set(loose.map(({ project }) => project)).size === rest.length;
  return distinct && loose.length === rest.length ? [...exact, ...loose] : exact;
}

function pair(
  topic: Topic,
  projects: readonly Project[],
  fits: (item: string, name: string) => boolean,
): readonly Pair[] {
  const item = bare(topic.subject.text);
  const project = only(projects.filter(({ name }) => fits(item, bare(name))));
  return project ? [{ topic, project }] : [];
}

function budgetsOf(context: NarrativeContext, list: List): readonly Relation[] {
  const whole = context.topic(list.whole);
  if (whole?.subject.concept !== 'project') return [];
  const items = partsOf(context, list).filter(({ subject }) => subject.concept === 'named');
  return pairOff(items, context.lookup.projects()).flatMap(({ topic, project }) => {
    const claim = levelOf(context, topic);
    if (!claim) return [];
    const formula = `文字说明：${nameOf(topic)} = 该项目绩效目标表的预算数`;
    return [sum('BA313', formula, claim.figure, [project.budget])];
  });
}

/** A project's budget in the text's list is the one its own table states. */
export const projectBudgets: NarrativeRule = narrativeRule(
  {
    id: 'BA313',
    severity: 'error',
    name: { zh: '项目清单与项目表', en: 'Projects listed and their tables' },
    summary: {
      zh: '文字所列各项目的金额等于该项目绩效目标表的预算数。',
      en: 'A project’s amount in the text equals the budget its performance table states.',
    },
    why: {
      zh: '同一项目的预算只有一个数。名称相同即核对；文字用简称的，只有清单与项目表逐一对应时才核对。',
      en: 'A project has one budget. Shortened names are matched only where list and tables pair off one to one.',
    },
    source: '财政部《地方预决算公开操作规程》；《项目支出绩效目标申报表》',
    example: '文字写某补助资金 3 万元，其绩效目标表预算数 4.00 万元',
  },
  (context) => context.narrative.lists.flatMap((list) => budgetsOf(context, list)),
);
