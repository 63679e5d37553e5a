import type { ReadErrorCode } from '../../types/document.ts';
import type { Cause, Confidence, Slip } from '../../types/finding.ts';
import type { Stage, TableKind } from '../../types/model.ts';
import type { Severity, State } from '../../types/relation.ts';
import type {
  Coverage,
  ReportSummary,
  ReportTable,
  Status,
  UncoveredReason,
} from '../../types/report.ts';

/** Every sort of sentence a finding can have; `fact` relations bring their own. */
export type MessageKind =
  | 'suspect'
  | 'sum'
  | 'equal'
  | 'blank-total'
  | 'unlikely-rounding'
  | 'order'
  | 'ratio';

/** What a finding's sentence is made of; figures are as printed, `expected` has the unit's digits. */
export interface MessageParts {
  readonly place: string;
  readonly printed: string;
  readonly formula: string;
  readonly expected: string;
  readonly difference: string;
  readonly unit: string;
  /** The other figure's place and text where exactly two are compared. */
  readonly otherPlace: string;
  /** The other figure's text, its unit behind it where it differs. */
  readonly otherPrinted: string;
}

export interface CellPlace {
  readonly page: number;
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

export interface SentencePlace {
  readonly page: number;
  readonly subject: string;
  readonly sentence: string;
}

/** Words of one or two syllables that stand beside figures. */
export type Label =
  | 'relation'
  | 'total'
  | 'part'
  | 'figures'
  | 'figure'
  | 'suspect'
  | 'rival'
  | 'correction'
  | 'also'
  | 'sentence'
  | 'blank'
  | 'checked'
  | 'uncheckedTitle'
  | 'uncovered'
  | 'ambiguous'
  | 'byRule'
  | 'table'
  | 'kind'
  | 'pages'
  | 'amounts'
  | 'relations'
  | 'rule'
  | 'ruleStates'
  | 'file'
  | 'status'
  | 'tables'
  | 'coverage'
  | 'verdict'
  | 'wholeDocument'
  | 'noTables'
  | 'noRelations'
  | 'unknownTable'
  | 'unusedTable'
  | 'unreadableTable'
  | 'narrativeUnchecked';

/** One sentence for each kind of cause. */
export type CauseWords = {
  readonly [Kind in Cause['kind']]: (cause: Extract<Cause, { readonly kind: Kind }>) => string;
};

/** All that a report says in one language. A wording that is missing does not compile. */
export interface Words {
  readonly label: Readonly<Record<Label, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly status: Readonly<Record<Status, string>>;
  readonly state: Readonly<Record<State, string>>;
  readonly stage: Readonly<Record<Stage, string>>;
  readonly confidence: Readonly<Record<Confidence, string>>;
  readonly tableKind: Readonly<Record<TableKind, string>>;
  readonly tableStatus: Readonly<Record<ReportTable['status'], string>>;
  readonly uncoveredReason: Readonly<Record<UncoveredReason, string>>;
  /** One sentence, to stand after the file's name. */
  readonly failure: Readonly<Record<ReadErrorCode, (detail: string) => string>>;
  readonly message: Readonly<Record<MessageKind, (parts: MessageParts) => string>>;
  /** The sentence of a finding whose cause is more than one figure; '' where the figure's will do. */
  readonly cause: CauseWords;
  /** What is added to a figure's sentence where its slip stands in several places. */
  readonly repeated: (places: number) => string;
  /** A cause's sentence with the page where it shows first. */
  readonly onPage: (page: number, sentence: string) => string;
  readonly slip: Readonly<Record<Slip, string>>;
  readonly cellPlace: (place: CellPlace) => string;
  /** Row and column alone, where the table was named just before. */
  readonly rowColumn: (place: Pick<CellPlace, 'row' | 'column'>) => string;
  readonly sentencePlace: (place: SentencePlace) => string;
  /** The sentences of the narrative that state money. */
  readonly narrative: (sentences: number) => string;
  readonly year: (year: number) => string;
  readonly unit: (unit: string) => string;
  readonly pageCount: (pages: number) => string;
  readonly suspectText: (suspect: SuspectParts) => string;
  /** A formula or reason as the stages before word it. */
  readonly gloss: (text: string) => string;
  /** A reason with the things it holds for. */
  readonly group: (reason: string, subjects: readonly string[]) => string;
  readonly figures: (figures: FigureParts) => string;
  readonly more: (count: number) => string;
  readonly roundingLine: (count: number) => string;
  readonly coverageLine: (coverage: Coverage) => string;
  readonly stateCount: (state: string, count: number) => string;
  readonly counts: (errors: number, warnings: number, infos: number) => string;
  readonly verdict: (verdict: VerdictParts) => string;
  readonly summaryLine: (summary: ReportSummary) => string;
  readonly skippedLine: (count: number) => string;
}

/** A figure that may be wrong, with what it should be; `confidence` in words. */
export interface SuspectParts {
  /** '' where the finding's sentence has just named it. */
  readonly place: string;
  readonly printed: string;
  readonly suggested: string;
  readonly unit: string;
  readonly confidence: string;
  readonly explains: number;
  /** How it was mistyped, in words; '' where unknown. */
  readonly slip: string;
}

/** The two sides of a relation, in one unit. */
export interface FigureParts {
  readonly actual: string;
  readonly expected: string;
  readonly difference: string;
  readonly unit: string;
}

export interface VerdictParts {
  readonly status: Status;
  readonly complete: boolean;
  /** The findings' counts in words. */
  readonly counts: string;
  readonly coverage: Coverage;
  /** How many things stand under 未核对. */
  readonly unchecked: number;
  readonly failure: string;
}
