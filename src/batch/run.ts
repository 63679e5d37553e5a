import { readFile } from 'node:fs/promises';
import type { AuditedDocument, AuditOptions, ReadFailure } from '../types/document.ts';
import { errorCode, type Input } from './inputs.ts';

/** The pipeline for one document; see src/audit.ts. */
export type Audit = (
  input: { readonly file: string; readonly bytes: Uint8Array },
  options: AuditOptions,
) => Promise<AuditedDocument>;

/** What a batch needs from outside. */
export interface BatchContext {
  readonly audit: Audit;
  readonly options: AuditOptions;
  readonly standardInput: AsyncIterable<string | Uint8Array>;
}

function unread(file: string, failure: ReadFailure): AuditedDocument {
  return {
    file,
    sha256: '',
    format: null,
    model: null,
    outcomes: [],
    findings: [],
    failure,
    unchecked: [],
  };
}

async function collect(stream: BatchContext['standardInput']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) {
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

async function readBytes(input: Input, context: BatchContext): Promise<Uint8Array> {
  if (input.kind === 'standard-input') return collect(context.standardInput);
  return new Uint8Array(await readFile(input.file));
}

async function auditBytes(
  file: string,
  bytes: Uint8Array,
  { audit, options }: BatchContext,
): Promise<AuditedDocument> {
  try {
    return await audit({ file, bytes }, options);
  } catch (error) {
    // A fault in one document must not cost the findings of the others.
    const detail = error instanceof Error ? error.message : String(error);
    return unread(file, { code: 'internal', detail });
  }
}

async function auditInput(input: Input, context: BatchContext): Promise<AuditedDocument> {
  if (input.kind === 'failed') return unread(input.file, input.failure);
  try {
    return await auditBytes(input.file, await readBytes(input, context), context);
  } catch (error) {
    return unread(input.file, { code: 'unreadable', detail: errorCode(error) });
  }
}

/** Audits documents one after the other and hands each on as soon as it is done. Never throws. */
export async function* auditAll(
  inputs: readonly Input[],
  context: BatchContext,
): AsyncGenerator<AuditedDocument> {
  for (const input of inputs) yield await auditInput(input, context);
}
