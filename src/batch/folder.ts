import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isSupported } from './endings.ts';

/** What a folder holds, each list sorted by path: files to read, files of other formats, locked folders. */
export interface FolderContents {
  readonly files: readonly string[];
  readonly skipped: readonly string[];
  readonly unreadable: readonly string[];
}

const EMPTY: FolderContents = { files: [], skipped: [], unreadable: [] };

/** Files that belong to an editor or a file system: `.DS_Store`, `._预算.pdf`, `~$预算.docx`. */
const isHidden = (name: string): boolean => name.startsWith('.') || name.startsWith('~$');

/** Linked files are read; linked folders are not entered, so that no walk runs in a circle. */
async function isFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const target = await stat(path).catch(() => null);
  return target?.isFile() ?? false;
}

async function entryContents(folder: string, entry: Dirent): Promise<FolderContents> {
  const path = join(folder, entry.name);
  if (entry.isDirectory()) return folderContents(path);
  if (!(await isFile(entry, path))) return EMPTY;
  return isSupported(path) ? { ...EMPTY, files: [path] } : { ...EMPTY, skipped: [path] };
}

function joined(all: readonly FolderContents[]): FolderContents {
  return {
    files: all.flatMap(({ files }) => files),
    skipped: all.flatMap(({ skipped }) => skipped),
    unreadable: all.flatMap(({ unreadable }) => unreadable),
  };
}

/** Walks a folder and those below it; hidden files and folders are left out. */
export async function folderContents(folder: string): Promise<FolderContents> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) return { ...EMPTY, unreadable: [folder] };
  const wanted = entries
    .filter(({ name }) => !isHidden(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const all: FolderContents[] = [];
  for (const entry of wanted) all.push(await entryContents(folder, entry));
  return joined(all);
}
