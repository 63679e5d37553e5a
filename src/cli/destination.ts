import { type FileHandle, open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { errorCode } from '../batch/inputs.ts';
import type { Out } from './io.ts';

/** Where a report goes; `close` flushes a file. */
export interface Destination {
  readonly write: (text: string) => Promise<void>;
  readonly isClosed: () => boolean;
  readonly close: () => Promise<void>;
}

const toFile = (handle: FileHandle): Destination => ({
  write: async (text) => {
    await handle.writeFile(text);
  },
  isClosed: () => false,
  close: () => handle.close(),
});

const toStream = ({ write, isClosed }: Out): Destination => ({
  write,
  isClosed,
  close: () => Promise.resolve(),
});

/** Whether the report would overwrite one of the documents. */
export function isAmong(output: string, files: readonly string[]): boolean {
  return files.some((file) => resolve(file) === resolve(output));
}

/** Opens the file before any work is done, so that a wrong path costs nothing; or says why not. */
export async function openDestination(
  output: string | undefined,
  out: Out,
): Promise<Destination | { readonly reason: string }> {
  if (output === undefined) return toStream(out);
  try {
    return toFile(await open(output, 'w'));
  } catch (error) {
    return { reason: errorCode(error) };
  }
}
