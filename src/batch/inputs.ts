import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ReadFailure } from '../types/document.ts';
import { ENDINGS, isSupported } from './endings.ts';
import { folderContents } from './folder.ts';

/** A document to audit, or a path that was asked for and gives none. */
export type Input =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'standard-input'; readonly file: '-' }
  | { readonly kind: 'failed'; readonly file: string; readonly failure: ReadFailure };

export interface Inputs {
  readonly inputs: readonly Input[];
  /** Folders that were named and hold no supported file. */
  readonly emptyFolders: readonly string[];
  /** Files met in folders whose format is not supported. */
  readonly skipped: readonly string[];
}

const one = (input: Input): Inputs => ({ inputs: [input], emptyFolders: [], skipped: [] });

const failed = (file: string, failure: ReadFailure): Input => ({ kind: 'failed', file, failure });

async function folderInputs(folder: string): Promise<Inputs> {
  const { files, skipped, unreadable } = await folderContents(folder);
  const inputs: Input[] = [
    ...files.map((file): Input => ({ kind: 'file', file })),
    ...unreadable.map((file) => failed(file, { code: 'unreadable' })),
  ];
  return { inputs, emptyFolders: inputs.length === 0 ? [folder] : [], skipped };
}

/** What the operating system said, in one word: `EACCES`, `ENOENT`. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : String(error);
}

function statFailure(error: unknown): ReadFailure {
  const code = errorCode(error);
  const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
  return isMissing ? { code: 'missing' } : { code: 'unreadable', detail: code };
}

async function pathInputs(path: string): Promise<Inputs> {
  if (path === '-') return one({ kind: 'standard-input', file: '-' });
  const found = await stat(path).catch((error: unknown) => statFailure(error));
  if ('code' in found) return one(failed(path, found));
  if (found.isDirectory()) return folderInputs(path);
  const isStream = !found.isFile();
  if (isStream || isSupported(path)) return one({ kind: 'file', file: path });
  return one(failed(path, { code: 'unsupported', detail: ENDINGS.join(' ') }));
}

/** A file named twice, by itself and by its folder, is read once. */
function distinct(inputs: readonly Input[]): readonly Input[] {
  const byPath = new Map<string, Input>();
  for (const input of inputs) {
    const key = input.file === '-' ? '-' : resolve(input.file);
    if (!byPath.has(key)) byPath.set(key, input);
  }
  return [...byPath.values()];
}

/**
 * Turns the paths of a call into documents to audit, in the order given: files as they are named
 * (never as patterns), folders with all below them, `-` for standard input. Never throws.
 */
export async function collectInputs(paths: readonly string[]): Promise<Inputs> {
  const all: Inputs[] = [];
  for (const path of paths) all.push(await pathInputs(path));
  return {
    inputs: distinct(all.flatMap(({ inputs }) => inputs)),
    emptyFolders: all.flatMap(({ emptyFolders }) => emptyFolders),
    skipped: [...new Set(all.flatMap(({ skipped }) => skipped))],
  };
}
