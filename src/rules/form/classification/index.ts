import { ECONOMIC } from './economic.ts';
import { FORMER } from './former.ts';
import { FUNCTIONS_201_206 } from './functions-201-206.ts';
import { FUNCTIONS_207_211 } from './functions-207-211.ts';
import { FUNCTIONS_212_234 } from './functions-212-234.ts';
import { PRINTED } from './printed.ts';

/**
 * A code and a name it has or had. `from` and `to` are years, null where unknown or still in use.
 * source: printed – read in published disclosures; compiled – from 财政部《政府收支分类科目》(2018 for
 * economic items, 2019–2025 for functions) as generally known, not held against the book line by line.
 */
export interface ClassificationEntry {
  readonly code: string;
  readonly name: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly source: 'printed' | 'compiled';
}

const PRINTED_CODES = new Set(PRINTED.split(/\s+/));
const ITEM = /(\d{2}) (\S+)/g;

function entry(code: string, name: string): ClassificationEntry {
  const source = PRINTED_CODES.has(code) ? 'printed' : 'compiled';
  return { code, name, from: null, to: null, source };
}

/** `20101 人大事务 01 行政运行 …`: the line's own entry, then one an item. */
function entriesOf(line: string): readonly ClassificationEntry[] {
  const [, code = '', name = '', rest = ''] = /^(\d+) (\S+)(.*)$/.exec(line) ?? [];
  const items = [...rest.matchAll(ITEM)].map(([, item, label]) =>
    entry(`${code}${item}`, label ?? ''),
  );
  return [entry(code, name), ...items];
}

const year = (text: string | undefined): number | null =>
  text === undefined || text === '-' ? null : Number(text);

function formerOf(line: string): ClassificationEntry {
  const [code = '', name = '', from, to] = line.split(' ');
  return { code, name, from: year(from), to: year(to), source: 'compiled' };
}

const lines = (text: string): readonly string[] => text.trim().split('\n');

/** 支出功能分类 and 支出经济分类: every known code with every name it is known to have had. */
export const CLASSIFICATION: readonly ClassificationEntry[] = [
  ...[FUNCTIONS_201_206, FUNCTIONS_207_211, FUNCTIONS_212_234, ECONOMIC]
    .flatMap(lines)
    .flatMap(entriesOf),
  ...lines(FORMER).map(formerOf),
];

/** A name as it is compared: brackets, spaces, quotes and 支出 at the end differ without meaning. */
export function nameKey(label: string): string {
  return label
    .replace(/^\d+/, '')
    .replace(/[\s()（）、，,“”"《》]/g, '')
    .replace(/支出$/, '')
    .replace(/费用$/, '费');
}

function grouped(
  keyOf: (one: ClassificationEntry) => string,
): ReadonlyMap<string, readonly ClassificationEntry[]> {
  const groups = new Map<string, ClassificationEntry[]>();
  for (const one of CLASSIFICATION)
    groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

const BY_CODE = grouped(({ code }) => code);
const BY_NAME = grouped(({ name }) => nameKey(name));

/** Every name a code is known to have; none where the data lack the code, which proves nothing. */
export function namesOf(code: string): readonly ClassificationEntry[] {
  return BY_CODE.get(code) ?? [];
}

/** Every code a name (in any spelling that `nameKey` takes for the same) is known to belong to. */
export function codesNamed(name: string): readonly ClassificationEntry[] {
  return BY_NAME.get(nameKey(name)) ?? [];
}

const WITH_LOWER = new Set(CLASSIFICATION.map(({ code }) => code.slice(0, -2)));

/** Whether the classification is known to divide a 类 or 款 further, as it does not 227 预备费. */
export function hasLower(code: string): boolean {
  return WITH_LOWER.has(code);
}
