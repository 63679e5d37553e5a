import { countSeverity } from '../report/build.ts';
import { widthOf } from '../report/width.ts';
import { wordsOf } from '../report/words/index.ts';
import type { Lang, ReportDocument, Status } from '../types/report.ts';

/** One line a document as a batch goes on: `[ 3/12] 有问题    2 个错误  预算.pdf`. */
export function progressLine(
  document: ReportDocument,
  position: { readonly done: number; readonly of: number },
  lang: Lang,
): string {
  const words = wordsOf(lang);
  const { status, failure, file } = document;
  const count = (severity: 'error' | 'warning' | 'info') => countSeverity(document, severity);
  const widest = Math.max(...Object.values(words.status).map((name) => widthOf(name)));
  const padded = pad(words.status[status], widest);
  const digits = String(position.of).length;
  const at = `[${String(position.done).padStart(digits)}/${position.of}]`;
  const counted = words.counts(count('error'), count('warning'), count('info'));
  const detail = says(status, counted, failure?.message ?? '');
  return `${at} ${padded}  ${file}${detail === '' ? '' : `  ${detail}`}\n`;
}

function says(status: Status, counted: string, failure: string): string {
  if (status === 'failed') return failure;
  return status === 'findings' ? counted : '';
}

const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));
