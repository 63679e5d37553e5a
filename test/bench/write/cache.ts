import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Generated and rendered files are kept here between runs, by what they were made from. */
export const cacheFolder = fileURLToPath(
  new URL('../../../node_modules/.cache/budget-audit-bench/', import.meta.url),
);

/** A file of the cache: named by the digest of what it is made from. */
export function cachePath(made: string | Uint8Array, ending: string): string {
  mkdirSync(cacheFolder, { recursive: true });
  const digest = createHash('sha256').update(made).digest('hex').slice(0, 20);
  return `${cacheFolder}${digest}.${ending}`;
}

/** Writes a file of the cache unless it is there; answers its path. */
export function keep(bytes: string | Uint8Array, ending: string): string {
  const path = cachePath(bytes, ending);
  if (!existsSync(path)) writeFileSync(path, bytes);
  return path;
}

/** The same file with another ending. */
export const beside = (path: string, ending: string): string =>
  path.replace(/\.\w+$/, `.${ending}`);

/** Moves what a program wrote to where the cache wants it. */
export function adopt(from: string, to: string): void {
  if (from !== to) renameSync(from, to);
}

export const load = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
