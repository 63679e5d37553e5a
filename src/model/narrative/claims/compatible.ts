import type { Fund, Subject, SubjectConcept } from '../../../types/claim.ts';

/** How parts divide a whole: only parts of one family add up to it. */
export type PartFamily =
  | 'nature'
  | 'use'
  | 'source'
  | 'visit'
  | 'vehicle'
  | 'procurement'
  | 'economy'
  | 'function'
  | 'named'
  | 'other';

const FAMILIES: Partial<Record<SubjectConcept, PartFamily>> = {
  basic: 'nature',
  project: 'nature',
  'operating-expenditure': 'nature',
  turnover: 'nature',
  subsidy: 'nature',
  personnel: 'use',
  public: 'use',
  total: 'source',
  'current-total': 'source',
  carryover: 'source',
  reserve: 'source',
  'special-account': 'source',
  business: 'source',
  'operating-income': 'source',
  superior: 'source',
  affiliated: 'source',
  'unit-funds': 'source',
  'other-income': 'source',
  abroad: 'visit',
  vehicles: 'visit',
  reception: 'visit',
  'vehicle-purchase': 'vehicle',
  'vehicle-operation': 'vehicle',
  'procurement-goods': 'procurement',
  'procurement-works': 'procurement',
  'procurement-services': 'procurement',
  wages: 'economy',
  goods: 'economy',
  family: 'economy',
  capital: 'economy',
  function: 'function',
  'year-end': 'named',
  named: 'named',
};

/** The family a subject belongs to as a part of a list. */
export function familyOf({ concept }: Subject): PartFamily {
  return FAMILIES[concept] ?? 'other';
}

const SPLITS: Partial<Record<SubjectConcept, readonly PartFamily[]>> = {
  'three-public': ['visit', 'vehicle', 'source'],
  vehicles: ['vehicle'],
  'vehicle-purchase': ['named'],
  'vehicle-operation': ['named'],
  reception: ['named'],
  abroad: ['named'],
  procurement: ['procurement', 'named', 'source'],
  'set-aside': [],
  basic: ['use', 'economy', 'function', 'named', 'source'],
  personnel: ['economy', 'named', 'function', 'source'],
  public: ['economy', 'named', 'other', 'visit', 'vehicle'],
  'operating-cost': ['economy', 'named', 'other', 'visit', 'vehicle', 'source'],
  project: ['named', 'function', 'economy', 'source'],
  'fixed-assets': ['named'],
  'planned-assets': ['named'],
  performance: [],
  function: ['nature', 'named', 'source'],
};

/** Ways of dividing what is spent. */
const SPENT: ReadonlySet<PartFamily> = new Set(['nature', 'use', 'economy', 'function']);

/** Whether `part` divides expenditure, which an income may be divided by too where nothing else is near. */
export function isSpent(part: Subject): boolean {
  return SPENT.has(familyOf(part));
}

const RANK: Record<Fund, number> = { fiscal: 1, general: 2, fund: 2, 'state-capital': 2 };

/** Whether `part` can stand in a list under `whole`. */
export function compatible(whole: Subject, part: Subject): boolean {
  const family = familyOf(part);
  if (part.concept === 'year-end' && !mayKeep(whole)) return false;
  if (whole.concept === 'named') {
    return whole.text === '' || ['named', 'economy', 'nature', 'use', 'source'].includes(family);
  }
  if (whole.concept === 'function' && part.concept === 'function') {
    return (
      part.names.length > whole.names.length &&
      whole.names.every((name, at) => part.names[at] === name)
    );
  }
  if (whole.concept !== 'total' && whole.concept !== 'current-total') {
    return SPLITS[whole.concept]?.includes(family) ?? family === 'named';
  }
  if (['visit', 'vehicle', 'procurement', 'other'].includes(family)) return false;
  return family !== 'source' || narrower(whole, part);
}

/** What is carried over to the next year may be listed with what is spent. */
function mayKeep({ concept, side }: Subject): boolean {
  return /total|^function$/.test(concept) && side !== 'income';
}

function narrower(whole: Subject, part: Subject): boolean {
  const sides = whole.side === null || part.side === null || whole.side === 'both';
  if (part.concept === 'current-total')
    return whole.concept === 'total' && whole.side === part.side;
  if (part.concept !== 'total') return whole.side !== 'expenditure';
  if (part.fund === null || !(sides || part.side === whole.side)) return false;
  return RANK[part.fund] > (whole.fund === null ? 0 : RANK[whole.fund]);
}
