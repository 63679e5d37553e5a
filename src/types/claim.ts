import type { Figure, Place, TableKind } from './model.ts';

/** Whose money a subject is limited to, named as the column concepts are; null is all money. */
export type Fund = 'fiscal' | 'general' | 'fund' | 'state-capital';

/** What a claim's phrase speaks of. `named` is any phrase the vocabulary has no entry for. */
export type SubjectConcept =
  | 'total'
  | 'current-total'
  | 'carryover'
  | 'year-end'
  | 'reserve'
  | 'special-account'
  | 'business'
  | 'operating-income'
  | 'superior'
  | 'affiliated'
  | 'unit-funds'
  | 'other-income'
  | 'basic'
  | 'project'
  | 'operating-expenditure'
  | 'turnover'
  | 'subsidy'
  | 'personnel'
  | 'public'
  | 'wages'
  | 'goods'
  | 'family'
  | 'capital'
  | 'three-public'
  | 'abroad'
  | 'vehicles'
  | 'vehicle-purchase'
  | 'vehicle-operation'
  | 'reception'
  | 'meeting'
  | 'training'
  | 'operating-cost'
  | 'procurement'
  | 'procurement-goods'
  | 'procurement-works'
  | 'procurement-services'
  | 'set-aside'
  | 'fixed-assets'
  | 'planned-assets'
  | 'performance'
  | 'function'
  | 'named';

export interface Subject {
  /** The phrase as printed, without year, measure and department. */
  readonly text: string;
  readonly concept: SubjectConcept;
  readonly fund: Fund | null;
  readonly side: 'income' | 'expenditure' | 'both' | null;
  /** Whose it is, where the phrase names a department or unit; '' where it does not. */
  readonly owner: string;
  /** Function classification: 类, 款, 项 names as printed, as many as are. */
  readonly names: readonly string[];
  /** Function code where the phrase prints it: 204, 20406 or 2040601. */
  readonly code: string | null;
  /** A bare 收入 or 支出, whose money the heading above it decides. */
  readonly bare: boolean;
}

/** Which of a year's figures a level is: 年初预算, 全年(调整)预算, 预算, 预算执行数, 决算. */
export type Measure = 'initial' | 'annual' | 'budget' | 'execution' | 'final';

/**
 * level: an amount itself; change: an increase or decrease against the year before; growth: the
 * same in percent; share: percent of a whole; completion: percent of the budget.
 */
export type ClaimRole = 'level' | 'change' | 'growth' | 'share' | 'completion';

/** `either` is a form's 增加（减少） left as it was. */
export type Direction = 'up' | 'down' | 'flat' | 'either';

/** A figure stated in the narrative. A percentage's amount has unit 元, which means nothing there. */
export interface Claim {
  /** The figure's id: `n<sentence>:<k>`. */
  readonly id: string;
  readonly figure: Figure;
  readonly role: ClaimRole;
  readonly sentence: number;
  /** Id of the topic it belongs to. */
  readonly topic: string;
  readonly year: number | null;
  readonly measure: Measure | null;
  /** An increase of −5, printed with its sign, is `down` with the amount 5. */
  readonly direction: Direction | null;
  /** The word of direction as printed (增长, 下降); null where there is none. */
  readonly word: string | null;
  /** What a change or growth is measured against, where stated. */
  readonly base: Base | null;
  /** Share: what it is a share of, where the text names it (占本年支出合计的). */
  readonly of: Subject | null;
  /** Its sentence names no subject: it is that of the sentence before. */
  readonly implied: boolean;
  /** A change 同口径, against figures made alike, which need not be those printed. */
  readonly likeForLike?: true;
  /** A percentage printed without its sign, or an amount printed without its unit. */
  readonly bare: boolean;
}

export interface Base {
  readonly year: number | null;
  readonly measure: Measure | null;
}

/** Words that compare without a figure: 与上年持平, 决算数小于预算数. */
export interface Comparison {
  readonly topic: string;
  readonly sentence: number;
  readonly place: Place;
  /** last-year: this year against the year before; budget: 决算 against 预算. */
  readonly against: 'last-year' | 'budget';
  readonly relation: 'flat' | 'greater' | 'less';
  /** The words that compare, as printed. */
  readonly word: string;
  /** 基本持平. */
  readonly nearly: boolean;
  readonly base: Base;
}

/** A subject said to have no money at all (无政府性基金预算), or purchases said to be 已列入政府采购预算. */
export interface Statement {
  readonly kind: 'none' | 'procured';
  readonly subject: Subject;
  readonly topic: string | null;
  readonly sentence: number;
  readonly place: Place;
}

/** What one stretch of narrative says about one subject. */
export interface Topic {
  readonly id: string;
  readonly subject: Subject;
  /** The subject's money: its own, else that of the whole it is listed under, else the heading's. */
  readonly fund: Fund | null;
  readonly claims: readonly Claim[];
  /** The topic it is listed under, where it is. */
  readonly whole: string | null;
  readonly headings: readonly string[];
}

/** A whole and the parts the text lists under it, in order. */
export interface List {
  readonly id: string;
  readonly whole: string;
  readonly parts: readonly string[];
  /** 主要为/主要用于 need not name every part; 其中/包括/分别为 and brackets usually do. */
  readonly opener: 'all' | 'mainly';
  /** The list ends in 等. */
  readonly openEnded: boolean;
}

export interface Narrative {
  readonly year: number | null;
  readonly topics: readonly Topic[];
  readonly lists: readonly List[];
  readonly comparisons: readonly Comparison[];
  readonly statements: readonly Statement[];
  /** Percentages and amounts that no grammar rule took in, as printed with their surroundings. */
  readonly unread: readonly { readonly sentence: number; readonly text: string }[];
}

/** Which figure of the tables is asked for. */
export interface FigureQuery {
  readonly kind: TableKind;
  readonly side?: 'income' | 'expenditure';
  /** The list's total row, a row concept, a code, or the names of a code's chain (last one wanted). */
  readonly row:
    | { readonly by: 'total' }
    | { readonly by: 'concept'; readonly concept: string }
    | { readonly by: 'code'; readonly code: string }
    | { readonly by: 'names'; readonly names: readonly string[] };
  /** A column concept; `total` is the row's whole amount whatever its column is headed. */
  readonly column: string;
  /** Which of 预算数 and 决算数 where a table prints both, or the year before's figure. */
  readonly measure?: 'budget' | 'final' | 'last-year';
}

/** absent: no such table; empty: no figures printed; unreadable: it may hold anything. */
export type TableState = 'absent' | 'empty' | 'filled' | 'unreadable';

/** The tables as the narrative's rules see them. */
export interface FigureLookup {
  /** The one figure asked for; null where there is none, or more than one, or it is not readable. */
  readonly figure: (query: FigureQuery) => Figure | null;
  readonly state: (kind: TableKind) => TableState;
  /** Projects with a table of their own and the budget it states. */
  readonly projects: () => readonly { readonly name: string; readonly budget: Figure }[];
  /** The one number of 公务用车保有量 that the tables print, or null. */
  readonly vehicles: () => Figure | null;
}
