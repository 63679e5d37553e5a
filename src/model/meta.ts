import type { Item } from '../types/grid.ts';
import type { Stage } from '../types/model.ts';
import { key } from './key.ts';

const DEPARTMENT_LABEL =
  /(?:编制|填报|预算)?(?:主管)?(?:部门|单位)(?:\(单位\))?(?:名称)?[:：]([^:：|]{4,40}?)(?:$|单位[:：]|金额|预算年度|20\d\d)/;
const DEPARTMENT_TITLE =
  /^(?:第[一二三四五六七八九十]+部分)?(?:20\d\d年?度?)?([^\d,，。：:]{4,30}?)(?:\(部门\)|\(单位\)|本级|部门)?(?:20\d\d年?度?)?(?:部门|单位)?(?:预算|决算)(?:信息)?(?:公开)?(?:情况)?(?:说明|报告|目录|表)?$/;
const BODY =
  /(局|委|办|厅|部|院|会|中心|街道|政府|大学|学校|学院|队|所|站|馆|处|公司|社|镇|乡|区|县|园)$/;

/** A year whose 预算 or 决算 is spoken of: none that is compared with, and no date of publication. */
const TITLED =
  /(?<![比较与同]|\d)(20\d\d)(?!\d|年?\d{1,2}月|[-/.]\d|年?.{0,6}(?:公开|公布|发布|批复).{0,6}20\d\d)年?度?.{0,40}(?:预算|决算)/;

/** Document-wide facts: whose disclosure it is, which year and which stage. */
export interface Meta {
  readonly department: string | null;
  readonly year: number | null;
  readonly stage: Stage | null;
}

function textsOf(items: readonly Item[]): readonly string[] {
  return items.flatMap((item) => (item.kind === 'line' ? [item.text] : []));
}

function most<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best?.[0] ?? null;
}

function departmentOf(lines: readonly string[]): string | null {
  const labelled = lines.flatMap((line) => DEPARTMENT_LABEL.exec(line)?.[1] ?? []);
  const titled = lines.flatMap((line) => DEPARTMENT_TITLE.exec(line)?.[1] ?? []);
  return (
    most(labelled.filter((name) => BODY.test(name))) ??
    most(titled.filter((name) => BODY.test(name)))
  );
}

function yearOf(lines: readonly string[]): number | null {
  const stated = lines.flatMap((line) => /预算年度[:：]?(20\d\d)/.exec(line)?.[1] ?? []);
  const titled = lines.flatMap((line) => TITLED.exec(line)?.[1] ?? []);
  const year = most(stated) ?? most(titled.slice(0, 40));
  return year === null ? null : Number(year);
}

function stageOf(lines: readonly string[]): Stage | null {
  const titles = lines.filter(
    (line) => /表$|公开|说明$|目录$|情况$/.test(line) && line.length < 60,
  );
  const finals = titles.filter((line) => /决算/.test(line)).length;
  const budgets = titles.filter(
    (line) => /预算(?!财政|拨款|资金|收入|支出财)/.test(line) && !/决算/.test(line),
  ).length;
  if (finals === 0 && budgets === 0) return null;
  return finals > budgets ? 'final' : 'budget';
}

/** Department, year and stage as most of the document's lines state them. */
export function metaOf(items: readonly Item[]): Meta {
  const lines = textsOf(items)
    .map(key)
    .filter((line) => line !== '');
  return { department: departmentOf(lines), year: yearOf(lines), stage: stageOf(lines) };
}
