import {
  capitalCodes,
  extraCodes,
  type FunctionCode,
  fundCodes,
  staffCodes,
  taskCodes,
} from './codes.ts';
import { economicItems } from './economic.ts';
import { lastYear, type Past } from './past.ts';
import { makeProjects, type Project, projectNames } from './projects.ts';
import { makePurchases, type Purchase } from './purchases.ts';
import { type Random, randomFrom } from './random.ts';

/** Whole yuan. Integers below 2^53 add exactly, so a ledger never rounds. */
export type Yuan = number;
export type Source = 'general' | 'fund' | 'capital';

/** One 项: what it spends this year by kind, and where the money comes from. */
export interface Entry {
  readonly code: string;
  readonly name: string;
  readonly source: Source;
  readonly wages: Yuan;
  readonly goods: Yuan;
  readonly family: Yuan;
  readonly assets: Yuan;
  readonly projects: readonly Project[];
  /** Carried in from last year and, in final accounts, out to the next. */
  readonly opening: Yuan;
  readonly closing: Yuan;
  /** Of final accounts: what the budget had allowed. */
  readonly budget: Yuan;
}

/** “三公” spending. */
export interface ThreePublic {
  readonly abroad: Yuan;
  readonly purchase: Yuan;
  readonly running: Yuan;
  readonly reception: Yuan;
}

export interface Ledger {
  readonly department: string;
  readonly departmentCode: string;
  readonly year: number;
  readonly stage: 'budget' | 'final';
  readonly entries: readonly Entry[];
  /** Economic 款 → amount; their sum is the general budget's basic spending. */
  readonly economic: readonly (readonly [code: string, amount: Yuan])[];
  readonly three: ThreePublic;
  readonly threeBudget: ThreePublic;
  readonly past: Past;
  readonly purchases: readonly Purchase[];
  /** Fixed assets at the end of last year: houses, vehicles, equipment, the rest. */
  readonly assets: readonly [Yuan, Yuan, Yuan, Yuan];
}

export interface LedgerWish {
  readonly year: number;
  readonly stage: 'budget' | 'final';
  /** Every amount is a multiple of this: 100 where a table prints 0.01 万元 exactly, 1 for 元. */
  readonly grain: number;
  /** Left out: by chance. */
  readonly fund?: boolean;
  readonly carry?: boolean;
}

/** Scope of one ledger's making: its chance, its wish, and amounts in its grain. */
export interface Making {
  readonly random: Random;
  readonly wish: LedgerWish;
  readonly amount: (low: number, high: number) => Yuan;
  /** A name no other project of the ledger has. */
  readonly projectName: () => string;
}

function basicOf(making: Making, use: FunctionCode['use']) {
  const { amount, random } = making;
  const none = { wages: 0, goods: 0, family: 0, assets: 0 };
  if (use === 'work') return none;
  if (use === 'retired') return { ...none, family: amount(20_000, 400_000) };
  if (use !== 'running') return { ...none, wages: amount(30_000, 900_000) };
  return {
    wages: amount(900_000, 9_000_000),
    goods: amount(400_000, 1_500_000),
    family: random.chance(0.5) ? amount(10_000, 90_000) : 0,
    assets: random.chance(0.4) ? amount(50_000, 400_000) : 0,
  };
}

function makeEntry(making: Making, code: FunctionCode, source: Source): Entry {
  const { random, wish, amount } = making;
  const basic = basicOf(making, code.use);
  const projects = code.use === 'work' ? makeProjects(making, code.code, source) : [];
  const carried = projects.reduce((sum, project) => sum + project.opening, 0);
  const spent = basic.wages + basic.goods + basic.family + basic.assets + sumOf(projects);
  const closes = wish.stage === 'final' && code.use === 'work' && random.chance(0.4);
  const drift = random.chance(0.2) ? 0 : amount(1_000, 90_000) * random.pick([1, 1, -1]);
  return {
    code: code.code,
    name: code.name,
    source,
    ...basic,
    projects,
    opening: carried,
    closing: closes && wish.carry !== false ? amount(5_000, 200_000) : 0,
    budget: Math.max(making.wish.grain, spent + drift),
  };
}

const sumOf = (projects: readonly Project[]) =>
  projects.reduce((sum, project) => sum + project.amount, 0);

function chooseEntries(making: Making): Entry[] {
  const { random, wish } = making;
  const general = [...staffCodes, ...random.pick(taskCodes), ...random.some(extraCodes, 2)];
  const fund = (wish.fund ?? random.chance(0.5)) ? random.some(fundCodes, random.int(1, 2)) : [];
  const capital = random.chance(0.15) ? capitalCodes : [];
  return [
    ...general.map((code) => makeEntry(making, code, 'general')),
    ...fund.map((code) => makeEntry(making, code, 'fund')),
    ...capital.map((code) => makeEntry(making, code, 'capital')),
  ].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function makeThree({ random, amount }: Making, entries: readonly Entry[]): ThreePublic {
  const canBuy = entries.some((entry) => entry.source === 'general' && entry.assets > 0);
  return {
    abroad: random.chance(0.3) ? amount(10_000, 60_000) : 0,
    purchase: canBuy && random.chance(0.5) ? amount(20_000, 40_000) : 0,
    running: random.chance(0.8) ? amount(10_000, 60_000) : 0,
    reception: random.chance(0.7) ? amount(1_000, 30_000) : 0,
  };
}

function allowMore({ random, amount }: Making, three: ThreePublic): ThreePublic {
  const more = (spent: Yuan) =>
    spent > 0 && random.chance(0.7) ? spent + amount(500, 9_000) : spent;
  return {
    abroad: more(three.abroad),
    purchase: more(three.purchase),
    running: more(three.running),
    reception: more(three.reception),
  };
}

const towns = ['示例市', '样例县', '范例区', '示例县'] as const;
const offices = ['示范事务局', '样例管理局', '综合服务局', '示例保障局'] as const;

/** A made-up department's consistent ledger; the same seed and wish give the same ledger. */
export function makeLedger(seed: number, wish: LedgerWish): Ledger {
  const random = randomFrom(seed);
  const amount = (low: number, high: number) =>
    Math.round(random.int(low, high) / wish.grain) * wish.grain;
  const making: Making = { random, wish, amount, projectName: projectNames(random) };
  const entries = chooseEntries(making);
  const three = makeThree(making, entries);
  return {
    department: random.pick(towns) + random.pick(offices),
    departmentCode: String(random.int(301, 899)),
    year: wish.year,
    stage: wish.stage,
    entries,
    economic: economicItems(making, entries, three),
    three,
    threeBudget: allowMore(making, three),
    past: lastYear(making, entries, three),
    purchases: makePurchases(making, entries),
    assets: [
      amount(0, 3_000_000),
      amount(100_000, 600_000),
      amount(100_000, 900_000),
      amount(90_000, 500_000),
    ],
  };
}
