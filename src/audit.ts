import { createHash } from 'node:crypto';
import type { AuditedDocument, AuditOptions } from './types/document.ts';

/** The pipeline for one document. Stands in until the stages are joined: reads nothing and says so. */
export async function audit(
  input: { readonly file: string; readonly bytes: Uint8Array },
  _options: AuditOptions,
): Promise<AuditedDocument> {
  return {
    file: input.file,
    sha256: createHash('sha256').update(input.bytes).digest('hex'),
    format: null,
    model: null,
    outcomes: [],
    findings: [],
    failure: { code: 'internal', detail: 'stages not joined yet' },
    unchecked: [],
  };
}
