import type { ReadErrorCode } from './document.ts';
import type { Cause, Confidence, Slip } from './finding.ts';
import type { Stage, TableKind, Unit } from './model.ts';
import type { Box, Format } from './page.ts';
import type { Severity } from './relation.ts';
import type { RuleDoc } from './rule.ts';

export type Lang = 'zh' | 'en';

/** What a report needs of a rule's own docs. */
export type RuleInfo = Pick<RuleDoc, 'id' | 'name' | 'severity' | 'summary'>;

export interface ReportRule {
  readonly id: string;
  readonly name: string;
  readonly severity: Severity;
  readonly summary: string;
}

/** `clean` only where all was checked and nothing found; `incomplete` where nothing was found in a part. */
export type Status = 'clean' | 'findings' | 'incomplete' | 'failed';

/** A money unit, `%` for a percentage, null where no number is. */
export type ReportUnit = Unit | '%' | null;

/** A printed figure: in a table (`row`, `column`) or in the narrative (`subject`, `sentence`). */
export interface ReportCell {
  readonly page: number;
  readonly table: string | null;
  readonly row: string | null;
  readonly column: string | null;
  readonly subject: string | null;
  readonly sentence: string | null;
  readonly text: string;
  /** Decimal string in `unit`; null for a blank or unreadable cell. */
  readonly value: string | null;
  readonly unit: ReportUnit;
  readonly box: Box | null;
}

export interface ReportTerm extends ReportCell {
  readonly role: 'total' | 'part';
  readonly sign: 1 | -1;
}

export interface ReportSuspect extends ReportCell {
  readonly suggested: string;
  readonly explains: number;
  readonly confidence: Confidence;
  /** How the printed text would have come from the suggested one; null where nothing is known. */
  readonly slip: Slip | null;
}

/** A figure to change, and what to change it to ('' where nothing should stand). */
export interface ReportCorrection extends ReportCell {
  readonly suggested: string;
}

/** An amount that took part in no evaluated relation, and why. */
export interface UncoveredCell extends ReportCell {
  readonly reason: UncoveredReason;
}

/** ambiguous: its column is not certain; unchecked: its relations could not be evaluated. */
export type UncoveredReason = 'ambiguous' | 'unchecked' | 'no-relation';

/** A failed relation. Amounts are decimal strings in `unit`; difference = actual − expected. */
export interface ReportRelation {
  readonly rule: string;
  readonly formula: string;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  readonly unit: ReportUnit;
  readonly cells: readonly ReportTerm[];
}

export interface ReportFinding extends ReportRelation {
  readonly severity: Severity;
  readonly message: string;
  readonly suspect: ReportSuspect | null;
  readonly rivals: readonly ReportSuspect[];
  /** What went wrong as a whole; null where it was not looked into. */
  readonly cause: Cause | null;
  /** Everything to change to mend it; empty where unknown. */
  readonly corrections: readonly ReportCorrection[];
  /** The other relations that the same cause breaks. */
  readonly otherRelations: readonly ReportRelation[];
  readonly fingerprint: string;
}

/** How many relations ended in each state. */
export interface StateCounts {
  readonly pass: number;
  readonly rounding: number;
  readonly fail: number;
  readonly notApplicable: number;
  readonly unchecked: number;
}

export interface ReportTable {
  readonly id: string;
  readonly kind: TableKind;
  readonly title: string;
  readonly pages: readonly number[];
  readonly unit: Unit | null;
  readonly rows: number;
  readonly columns: number;
  readonly status: 'checked' | 'empty' | 'unknown' | 'unreadable';
  readonly reason: string | null;
  readonly amounts: number;
  readonly inRelations: number;
  /** Relations that use at least one of its figures: one between two tables counts in both. */
  readonly relations: StateCounts;
}

/** Over the known tables: printed amounts, those in an evaluated relation, relations by state. */
export interface Coverage {
  readonly amounts: number;
  readonly inRelations: number;
  readonly inferred: number;
  readonly ambiguous: number;
  readonly relations: StateCounts;
}

export interface ReportUnchecked {
  readonly subject: string;
  readonly reason: string;
}

export interface ReportDocument {
  readonly file: string;
  readonly sha256: string;
  readonly format: Format | null;
  readonly status: Status;
  /** Whether all of the document was read and checked, findings or not. */
  readonly complete: boolean;
  readonly failure: { readonly code: ReadErrorCode; readonly message: string } | null;
  readonly department: string | null;
  readonly year: number | null;
  readonly stage: Stage | null;
  readonly unit: Unit | null;
  readonly pages: number;
  readonly tables: readonly ReportTable[];
  readonly coverage: Coverage;
  readonly relationsByRule: Readonly<Record<string, StateCounts>>;
  readonly unchecked: readonly ReportUnchecked[];
  readonly uncovered: readonly UncoveredCell[];
  readonly ambiguous: readonly ReportCell[];
  readonly findings: readonly ReportFinding[];
}

export interface ReportSummary {
  readonly documents: number;
  readonly clean: number;
  readonly findings: number;
  readonly incomplete: number;
  readonly failed: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** The public report, `schemaVersion` 1; its JSON Schema is src/report/schema/report-v1.json. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'budget-audit'; readonly version: string };
  readonly rules: readonly ReportRule[];
  readonly summary: ReportSummary;
  readonly documents: readonly ReportDocument[];
  /** Files met in a folder whose ending is of no supported format. */
  readonly skipped: readonly string[];
}
