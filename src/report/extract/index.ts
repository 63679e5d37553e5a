import type { Model, TableKind } from '../../types/model.ts';
import { extractJson } from './json.ts';
import { figuresCsv } from './long.ts';
import { extractMarkdown } from './markdown.ts';
import { fileNames } from './names.ts';
import { tablesOf, titleOf } from './table.ts';
import { tableCsv } from './wide.ts';
import { extractWorkbook } from './workbook.ts';

export type ExtractFormat = 'json' | 'csv' | 'xlsx' | 'md';

/** A file to write: its name without a folder, and what it holds. */
export interface ExtractFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** All documents in one: JSON, a CSV of figures, a workbook, or Markdown. */
export async function extractWhole(
  models: readonly Model[],
  format: ExtractFormat,
  kinds: readonly TableKind[] = [],
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return extractJson(models, kinds);
    case 'csv':
      return figuresCsv(models, kinds);
    case 'xlsx':
      return extractWorkbook(models, kinds);
    case 'md':
      return extractMarkdown(models, kinds);
  }
}

function bareName(file: string): string {
  const name = file.split(/[/\\]/).at(-1) ?? '';
  return name === '-' ? 'stdin' : name.replace(/\.[^.]*$/, '');
}

function csvFiles(models: readonly Model[], kinds: readonly TableKind[]): readonly ExtractFile[] {
  const tables = tablesOf(models, kinds);
  const names = fileNames(
    tables.map(({ model, statement }) =>
      [bareName(model.file).slice(0, 24), statement.id, titleOf(statement)].join('-'),
    ),
  );
  return tables.map(({ statement }, index) => ({
    name: `${names[index]}.csv`,
    content: tableCsv(statement),
  }));
}

/** The files of a folder of extracted tables: a CSV a table; JSON, workbook, Markdown a document. */
export async function extractFiles(
  models: readonly Model[],
  format: ExtractFormat,
  kinds: readonly TableKind[] = [],
): Promise<readonly ExtractFile[]> {
  if (format === 'csv') return csvFiles(models, kinds);
  const names = fileNames(models.map(({ file }) => bareName(file)));
  const contents = await Promise.all(models.map((model) => extractWhole([model], format, kinds)));
  return contents.map((content, index) => ({ name: `${names[index]}.${format}`, content }));
}
