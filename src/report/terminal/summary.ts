import type { Report, ReportDocument } from '../../types/report.ts';
import { countSeverity } from '../build.ts';
import { columns } from './columns.ts';
import type { Style } from './options.ts';
import { wrap } from './wrap.ts';

/** Rounded down: 100% is said only of all. */
function share({ amounts, inRelations }: ReportDocument['coverage']): string {
  return amounts === 0 ? '-' : `${Math.floor((100 * inRelations) / amounts)}%`;
}

function row({ words }: Style, document: ReportDocument): readonly string[] {
  const { file, status, tables, coverage } = document;
  return [
    file,
    words.status[status],
    String(countSeverity(document, 'error')),
    String(countSeverity(document, 'warning')),
    String(countSeverity(document, 'info')),
    String(tables.length),
    share(coverage),
  ];
}

function table(style: Style, documents: readonly ReportDocument[]): string {
  const { label, severity } = style.words;
  const fixed = 10 + 7 + 7 + 5 + 6 + 8 + 2 * 7;
  return columns(
    [
      { heading: label.file, width: Math.max(16, style.width - fixed) },
      { heading: label.status, width: 10 },
      { heading: severity.error, width: 7, align: 'right' },
      { heading: severity.warning, width: 7, align: 'right' },
      { heading: severity.info, width: 5, align: 'right' },
      { heading: label.tables, width: 6, align: 'right' },
      { heading: label.coverage, width: 8, align: 'right' },
    ],
    documents.map((document) => row(style, document)),
  );
}

/** The end of a batch: a row a document and the counts; nothing where one file was all there was. */
export function summarySection(style: Style, report: Report): string {
  const { words, width } = style;
  const { documents, summary, skipped } = report;
  const lines =
    skipped.length > 0 ? [words.skippedLine(skipped.length), ...skippedNames(style, report)] : [];
  const closing = documents.length > 1 ? [words.summaryLine(summary), ...lines] : lines;
  const wrapped = closing.flatMap((line) => wrap(line, width));
  const parts = [...(documents.length > 1 ? [table(style, documents)] : []), ...wrapped];
  return parts.length === 0 ? '' : `${parts.join('\n')}\n`;
}

function skippedNames({ verbose }: Style, { skipped }: Report): readonly string[] {
  return verbose ? skipped.map((file) => `- ${file}`) : [];
}
