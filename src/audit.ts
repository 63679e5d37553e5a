import { createHash } from 'node:crypto';
import { diagnose } from './check/diagnose/index.ts';
import { evaluate } from './check/evaluate.ts';
import { needsSecondReading, reread } from './check/reread/index.ts';
import { ReadError } from './ingest/error.ts';
import { readSource } from './ingest/index.ts';
import { defaultEngine } from './ingest/pdf/index.ts';
import { buildModel } from './model/index.ts';
import { chosenRules, relationsOf } from './rules/index.ts';
import { severityUnder, underSeverities } from './rules/severities.ts';
import { itemsOf } from './tables/index.ts';
import type { AuditedDocument, AuditOptions, ReadFailure } from './types/document.ts';
import type { Item } from './types/grid.ts';
import type { Model } from './types/model.ts';
import type { Format, Page } from './types/page.ts';
import type { Outcome } from './types/relation.ts';

/** A document as read: its bytes' digest and format, and its model or why there is none. */
interface Reading {
  readonly format: Format | null;
  readonly model: Model | null;
  readonly failure: ReadFailure | null;
}

/** A document as every stage before the rules has it. */
export interface Stages {
  readonly pages: readonly Page[];
  readonly items: readonly Item[];
  readonly model: Model;
}

/** A file's pages, items and model, unchecked. Throws `ReadError` where it cannot be read. */
export async function readStages(
  file: string,
  bytes: Uint8Array,
  options: AuditOptions = {},
): Promise<Stages> {
  const { format, pages } = await readSource(file, bytes, options.engine);
  const items = itemsOf(pages);
  const model = buildModel({ file, format, pageCount: pages.length }, pages, items);
  return { pages, items, model };
}

/** A file's tables and narrative, without checking them. Throws `ReadError` where it cannot be read. */
export async function readModel(
  file: string,
  bytes: Uint8Array,
  options: AuditOptions = {},
): Promise<Model> {
  return (await readStages(file, bytes, options)).model;
}

async function read(file: string, bytes: Uint8Array, options: AuditOptions): Promise<Reading> {
  try {
    const model = await readModel(file, bytes, options);
    return { format: model.format, model, failure: null };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    const detail = error.message === error.code ? {} : { detail: error.message };
    return { format: null, model: null, failure: { code: error.code, ...detail } };
  }
}

/** The model by the reader that did not read the file first; null where that one cannot read it. */
async function secondModel(
  file: string,
  bytes: Uint8Array,
  { engine = defaultEngine }: AuditOptions,
): Promise<Model | null> {
  const other = engine === 'pdfium' ? 'pdf-parse' : 'pdfium';
  try {
    return await readModel(file, bytes, { engine: other });
  } catch {
    // Whatever stops the second reader, the first one's findings stand.
    return null;
  }
}

/** Outcomes whose failures a second reader of the PDF did not contradict. */
async function confirmed(
  outcomes: readonly Outcome[],
  model: Model | null,
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  options: AuditOptions,
): Promise<readonly Outcome[]> {
  const isOff = options.secondReader === false;
  if (isOff || model?.format !== 'pdf' || !needsSecondReading(outcomes)) return outcomes;
  const second = await secondModel(file, bytes, options);
  return second ? reread(outcomes, model, second) : outcomes;
}

/**
 * The whole pipeline for one document: read it, rebuild its tables, select the relations that
 * ought to hold, judge them, and name what is wrong. A file that cannot be read is a `failure`.
 */
export async function audit(
  input: { readonly file: string; readonly bytes: Uint8Array },
  options: AuditOptions,
): Promise<AuditedDocument> {
  const { format, model, failure } = await read(input.file, input.bytes, options);
  const { rules, ignore, severities = {} } = options;
  const selected = model ? relationsOf(model, chosenRules(rules, ignore)) : [];
  const judged = evaluate(underSeverities(selected, severities), severityUnder(severities));
  const outcomes = await confirmed(judged, model, input, options);
  return {
    file: input.file,
    sha256: createHash('sha256').update(input.bytes).digest('hex'),
    format,
    model,
    outcomes,
    findings: diagnose(outcomes),
    failure,
    unchecked: model?.unchecked ?? [],
  };
}
