import type { Report, ReportDocument } from '../../types/report.ts';
import { wordsOf } from '../words/index.ts';
import { documentSection } from './document.ts';
import type { Style, TerminalOptions } from './options.ts';
import { paintOf } from './paint.ts';
import { summarySection } from './summary.ts';

const NARROWEST = 60;
const WIDEST = 120;

function styleOf({ lang, color, width, verbose, quiet }: TerminalOptions): Style {
  const fit = Math.min(WIDEST, Math.max(NARROWEST, width));
  return { words: wordsOf(lang), paint: paintOf(color), width: fit, verbose, quiet };
}

/** One document for people to read, ending in an empty line, so that it can be shown at once. */
export function renderDocument(document: ReportDocument, options: TerminalOptions): string {
  return `${documentSection(styleOf(options), document)}\n`;
}

/** What follows the last document: a row a document where there were several. */
export function renderSummary(report: Report, options: TerminalOptions): string {
  return summarySection(styleOf(options), report);
}

/** The whole report for people to read: every document, then the summary. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const documents = report.documents.map((document) => renderDocument(document, options));
  return [...documents, renderSummary(report, options)].join('');
}
