import { COLUMN_ENTRIES, type Family } from './catalogue/columns.ts';

const FAMILY = new Map(COLUMN_ENTRIES.map((entry) => [entry.concept, entry.family]));

/**
 * The family of a column's concept; columns of no known concept are taken for money that flows. Money
 * of another time or a comparison stays one, whatever it is further limited to (`carryover.general`).
 */
export function familyOf(concept: string | null): Family {
  const [first, ...rest] = (concept ?? '').split('.');
  const family = FAMILY.get(first ?? '') ?? 'flow';
  if (family === 'flow' || family === 'other') return family;
  return FAMILY.get(rest.at(-1) ?? first ?? '') ?? 'flow';
}

const MONEYLESS = new Set(['percent', 'price', 'quantity', 'count', 'change', 'source-budget']);

/** Whether a column's figures do not add up from row to row: no money, or changes of it (`percent.basic` too). */
export function isMoneyless(concept: string | null): boolean {
  return MONEYLESS.has((concept ?? '').split('.')[0] ?? '');
}

/** What 财政拨款合计, 人员经费合计 and the like are the sum of, among the columns beside them. */
const MEMBERS: Readonly<Record<string, ReadonlySet<string>>> = {
  fiscal: new Set(['general', 'fund', 'state-capital']),
  'unit-funds': new Set(['business', 'operating-income', 'superior', 'affiliated', 'other-income']),
  basic: new Set(['personnel', 'public']),
  project: new Set(['other-operation', 'specific-target']),
  personnel: new Set(['wages', 'family']),
  public: new Set(['goods', 'capital']),
  carryover: new Set(['carryover']),
  vehicles: new Set(['vehicle-purchase', 'vehicle-operation']),
};

/** Whether money of one concept is part of the 合计 of another. */
export function isMember(of: string | null, concept: string | null): boolean {
  return MEMBERS[of ?? '']?.has(concept ?? '') ?? false;
}

/** By what else the money of a family may be split up. */
const SPLIT_BY: Readonly<Partial<Record<Family, ReadonlySet<Family>>>> = {
  source: new Set(['nature', 'use', 'economy']),
  nature: new Set(['source', 'use', 'economy']),
  use: new Set(['source']),
  economy: new Set(['source']),
};

/**
 * Whether a lone 项目支出合计, which names the money `of`, is the total of the columns beside it: all are
 * its members, or split the same money another way. A name the catalogue does not know speaks for a
 * table only from its edge, and none does beside an amount or a 合计 of the table's own.
 */
export function namesWhole(
  of: string | null,
  sisters: readonly (string | null)[],
  atEdge: boolean,
): boolean {
  const beside = sisters.filter((sister) => familyOf(sister) !== 'other');
  if (beside.some((sister) => familyOf(sister) === 'total')) return false;
  if (of === null) return atEdge;
  const known = beside.filter((sister) => sister !== null);
  const ways = SPLIT_BY[familyOf(of)];
  return (
    known.every((sister) => isMember(of, sister)) ||
    known.every((sister) => ways?.has(familyOf(sister)) ?? false)
  );
}
