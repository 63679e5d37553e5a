import type { ReadErrorCode } from '../types/document.ts';

/** A file that could not be turned into pages; `message` is the reader's own words, if any. */
export class ReadError extends Error {
  constructor(
    readonly code: ReadErrorCode,
    options: { readonly detail?: string; readonly cause?: unknown } = {},
  ) {
    super(options.detail ?? code, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'ReadError';
  }
}
