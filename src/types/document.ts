import type { Finding } from './finding.ts';
import type { Model, Unchecked } from './model.ts';
import type { Format } from './page.ts';
import type { Outcome, Severity } from './relation.ts';

/**
 * Why a file could not be turned into pages; worded in src/report/words. `missing` and `unreadable`
 * (no such path, no permission) are set by batch; `internal` is a fault of this program's own.
 */
export type ReadErrorCode =
  | 'missing'
  | 'unreadable'
  | 'empty'
  | 'unsupported'
  | 'binary'
  | 'encrypted'
  | 'damaged'
  | 'no-text'
  | 'internal';

/** What stopped a document from being read; `detail` is the reader's own words, if any. */
export interface ReadFailure {
  readonly code: ReadErrorCode;
  readonly detail?: string;
}

/** One document carried through the whole pipeline: what the reporters are given. */
export interface AuditedDocument {
  readonly file: string;
  /** Hex digest of the file's bytes; '' where the file could not be opened. */
  readonly sha256: string;
  readonly format: Format | null;
  /** Null exactly where `failure` is set. */
  readonly model: Model | null;
  readonly outcomes: readonly Outcome[];
  readonly findings: readonly Finding[];
  readonly failure: ReadFailure | null;
  /** All that was not read, bound or checked, from every stage (the model's included). */
  readonly unchecked: readonly Unchecked[];
}

export interface AuditOptions {
  /** The reader of PDF files; the other one is the second reader. */
  readonly engine?: 'pdf-parse' | 'pdfium';
  /** False: failures are reported without reading their cells a second time. */
  readonly secondReader?: boolean;
  /** Only these rules: ids or prefixes such as `BA1`. */
  readonly rules?: readonly string[];
  /** All but these rules: ids or prefixes. */
  readonly ignore?: readonly string[];
  /** Severities in place of the rules' own, by id or prefix; the longest prefix decides. */
  readonly severities?: Readonly<Record<string, Severity>>;
}
