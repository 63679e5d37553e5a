import { extname } from 'node:path';

/** The one list of file endings that are read; a new format adds its own here. */
export const ENDINGS: readonly string[] = [
  ...['.pdf', '.txt', '.md', '.docx', '.doc', '.xlsx', '.xls', '.ods', '.html', '.htm'],
];

/** Whether a file's ending, in any case, is of a supported format. */
export function isSupported(file: string): boolean {
  return ENDINGS.includes(extname(file).toLowerCase());
}
