import type { Row, TableKind } from '../types/model.ts';
import { functionClass } from './catalogue/classes.ts';
import { ROW_ENTRIES, SUBTOTAL_LABELS, TOTAL_LABELS } from './catalogue/rows.ts';
import { isThereof } from './columns.ts';
import { key, splitEnumerator } from './key.ts';

/** What a row's label cells say, before its place in the outline is known. */
export interface RowDraft {
  readonly page: number;
  /** Role of the label column (`code`, `name`, `class` …) to its text. */
  readonly labels: ReadonlyMap<string, string>;
}

export type DraftRow = Omit<Row, 'index' | 'parent'> & { readonly style: string | null };

/** A longer number in a unit's column is a project's code. */
const LONGEST_UNIT_CODE = 9;
const CODE_HEAD = /^(\d{3}|\d{5}|\d{7})(?=$|[^\d.,年])/;

/** `[301]工资福利支出` and `301-工资福利支出`: how a name carries its code, besides `301工资福利支出`. */
const CARRIED_CODE =
  /^(?:\[|\()(\d{3}|\d{5}|\d{7})(?:\]|\))[-:、]?|^(\d{3}|\d{5}|\d{7})[-:、](?=\D)/;

/** A text with the code before it bare, as the narrower patterns expect it. */
function bareCode(text: string): string {
  return key(text).replace(CARRIED_CODE, (_, boxed, dashed) => boxed ?? dashed);
}

function digits(text: string | undefined): string {
  const bare = key(text ?? '');
  return /^\d+$/.test(bare) ? bare : '';
}

/** 208 + 05 + 01, or 208 + 20805 + 2080501, to the narrowest code. */
function joinCode(parts: readonly string[]): string {
  return parts.reduce(
    (code, part) => (part.startsWith(code) && part.length > code.length ? part : code + part),
    '',
  );
}

/** Tables of projects print a unit's code where the others print a classification's. */
const UNIT_KINDS = new Set<TableKind>(['projects', 'performance', 'procurement', 'assets']);
const CLASSIFIED = /^[2345](\d{2}|\d{4}|\d{6})$/;

function codeOf(labels: ReadonlyMap<string, string>, kind: TableKind): string | null {
  const split = joinCode(['class', 'section', 'item'].map((role) => digits(labels.get(role))));
  const whole = digits(labels.get('code'));
  const joined = bareCode(`${labels.get('code') ?? ''}${labels.get('name') ?? ''}`);
  const bare = CLASSIFIED.test(joined) && !UNIT_KINDS.has(kind) ? joined : '';
  const head = /^\d+$/.test(joined) ? bare : (CODE_HEAD.exec(joined)?.[1] ?? '');
  const code = split || whole || head;
  return code.length >= 3 && code.length <= 9 && code.length % 2 === 1 ? code : null;
}

/** The catalogue's concept of a row label, numbering and 其中 removed; classes are `class.208`. */
export function rowConcept(label: string): string | null {
  const bare = splitEnumerator(label.replace(/^其中[:：]?/, '')).rest.replace(/^其中:?/, '');
  const named = ROW_ENTRIES.find(([, pattern]) => pattern.test(bare))?.[0];
  if (named) return named;
  const found = functionClass(bare);
  return found ? `class.${found}` : null;
}

function roleOf(label: string, concept: string | null, unit: boolean): Row['role'] {
  const { style, rest } = splitEnumerator(label);
  if (isThereof(label)) return 'thereof';
  if (unit) return 'unit';
  if (style === null && TOTAL_LABELS.test(rest)) return 'total';
  if (concept === 'personnel-total' || concept === 'public-total') return 'subtotal';
  if (style === null && concept === 'current-total' && SUBTOTAL_LABELS.test(rest))
    return 'subtotal';
  return 'item';
}

function nameOf(labels: ReadonlyMap<string, string>): string {
  const named = labels.get('name') ?? '';
  if (named.trim() !== '') return named;
  const total = [...labels.values()].find((text) => TOTAL_LABELS.test(key(text)));
  return total ?? labels.get('text') ?? '';
}

/** A unit's code printed where the others print a classification's: of an even number of digits. */
function unitCodeOf(labels: ReadonlyMap<string, string>, kind: TableKind): string {
  const whole = digits(labels.get('code'));
  const units = !UNIT_KINDS.has(kind) && whole.length >= 6 && whole.length % 2 === 0;
  const given = digits(labels.get('unit-code')) || (units ? whole : '');
  return given.length <= LONGEST_UNIT_CODE ? given : '';
}

/** A row's code, label, concept and role from its label cells. */
export function draftRow(draft: RowDraft, kind: TableKind = 'unknown'): DraftRow {
  const { labels } = draft;
  const unitCode = unitCodeOf(labels, kind);
  const code = codeOf(labels, kind);
  const name = nameOf(labels).replace(/\s+/g, '');
  const bare = code && bareCode(name).startsWith(code) ? bareCode(name).slice(code.length) : name;
  const unit = code === null && (unitCode !== '' || /^\d{3,}$/.test(key(name)));
  const shown = unit ? [unitCode, name] : [code ?? '', bare];
  const label = shown.filter((part) => part !== '').join(' ');
  const concept = code === null ? rowConcept(name) : null;
  return {
    page: draft.page,
    label,
    code: unit ? unitCode || null : code,
    concept,
    role: roleOf(name, concept, unit),
    style: splitEnumerator(name).style,
  };
}
