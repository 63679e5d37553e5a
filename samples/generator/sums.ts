import { parentNames } from './codes.ts';
import type { Entry, Source, ThreePublic, Yuan } from './ledger.ts';

/** A figure that every entry has. */
export type Measure = (entry: Entry) => Yuan;

export const total = (entries: readonly Entry[], measure: Measure): Yuan =>
  entries.reduce((sum, entry) => sum + measure(entry), 0);

export const staffCost: Measure = (entry) => entry.wages + entry.family;
export const publicCost: Measure = (entry) => entry.goods + entry.assets;
export const basic: Measure = (entry) => staffCost(entry) + publicCost(entry);
export const projectSpending: Measure = (entry) =>
  entry.projects.reduce((sum, project) => sum + project.amount, 0);
export const operatingProjects: Measure = (entry) =>
  entry.projects.reduce((sum, p) => sum + (p.kind === 'operating' ? p.amount : 0), 0);
export const targetProjects: Measure = (entry) => projectSpending(entry) - operatingProjects(entry);
export const other: Measure = (entry) => entry.projects.reduce((sum, p) => sum + p.other, 0);
export const spending: Measure = (entry) => basic(entry) + projectSpending(entry);
export const opening: Measure = (entry) => entry.opening;
export const closing: Measure = (entry) => entry.closing;
/** This year's income: what was spent, less what came over from last year, and what is left. */
export const income: Measure = (entry) => spending(entry) - entry.opening + entry.closing;
export const fiscalIncome: Measure = (entry) => income(entry) - other(entry);
/** Fiscal money spent, carried-over money included. */
export const fiscalProjects: Measure = (entry) => projectSpending(entry) - other(entry);
export const fiscalSpending: Measure = (entry) => spending(entry) - other(entry);
export const budgeted: Measure = (entry) => entry.budget;

export const ofSource = (entries: readonly Entry[], source: Source): readonly Entry[] =>
  entries.filter((entry) => entry.source === source);

export const ofClass = (entries: readonly Entry[], code: string): readonly Entry[] =>
  entries.filter((entry) => entry.code.startsWith(code));

export const threeTotal = (three: ThreePublic): Yuan =>
  three.abroad + three.purchase + three.running + three.reception;
export const vehicles = (three: ThreePublic): Yuan => three.purchase + three.running;

/** A row of a table by function: a 类, 款 or 项 with the entries it adds up. */
export interface OutlineRow {
  readonly code: string;
  readonly name: string;
  readonly level: 1 | 2 | 3;
  readonly entries: readonly Entry[];
}

const parentRow = (code: string, level: 1 | 2, entries: readonly Entry[]): OutlineRow => ({
  code,
  name: parentNames[code] ?? '',
  level,
  entries: ofClass(entries, code),
});

/** Entries in code order, each 类 and 款 before its parts. */
export function outline(entries: readonly Entry[]): OutlineRow[] {
  return entries.flatMap((entry, index) => {
    const before = entries[index - 1]?.code ?? '';
    const rows: OutlineRow[] = [];
    for (const [length, level] of [
      [3, 1],
      [5, 2],
    ] as const) {
      const code = entry.code.slice(0, length);
      if (!before.startsWith(code)) rows.push(parentRow(code, level, entries));
    }
    return [...rows, { code: entry.code, name: entry.name, level: 3, entries: [entry] }];
  });
}
