import type { ReportCell, ReportDocument, UncoveredReason } from '../../types/report.ts';
import { countSeverity } from '../build.ts';
import { placeWords } from '../cell.ts';
import { widthOf } from '../width.ts';
import { listing, tableList, uncheckedList, verboseRules } from './checked.ts';
import { findingBlock } from './finding.ts';
import type { Style } from './options.ts';
import { indent, labelled, wrap } from './wrap.ts';

function about({ words }: Style, document: ReportDocument): string {
  const { department, year, stage, unit, pages } = document;
  const parts = [
    department,
    year === null ? null : words.year(year),
    stage === null ? null : words.stage[stage],
    unit === null ? null : words.unit(unit),
    pages === 0 ? null : words.pageCount(pages),
  ];
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}

function heading(style: Style, document: ReportDocument): string {
  const file = wrap(document.file, style.width).map(style.paint.strong).join('\n');
  const line = about(style, document);
  return line === '' ? file : `${file}\n${indent(wrap(line, style.width - 2).join('\n'), 2)}`;
}

function verdict({ words, paint, width }: Style, document: ReportDocument): string {
  const { status, complete, coverage, unchecked, failure } = document;
  const count = (severity: 'error' | 'warning' | 'info') => countSeverity(document, severity);
  const text = words.verdict({
    status,
    complete,
    counts: words.counts(count('error'), count('warning'), count('info')),
    coverage,
    unchecked: unchecked.length,
    failure: failure?.message ?? '',
  });
  const name = `${words.label.verdict} [${words.status[status]}]`;
  const line = indent(labelled(name, text, widthOf(name) + 1, width - 2), 2);
  return line.replace(words.status[status], paint.status[status]);
}

function coverageLines(style: Style, { coverage, tables }: ReportDocument): string {
  const { words, width } = style;
  if (tables.length === 0) return '';
  const lines = [words.coverageLine(coverage)];
  if (coverage.relations.rounding > 0) lines.push(words.roundingLine(coverage.relations.rounding));
  return lines.map((line) => wrap(line, width - 2).join('\n')).join('\n');
}

function section(title: string, body: string): string {
  return body === '' ? '' : `${title}\n${body}`;
}

function figureLine({ words }: Style, cell: ReportCell): string {
  return `${placeWords(words, cell)} ${cell.text.trim()}`;
}

const REASONS: readonly UncoveredReason[] = ['ambiguous', 'unchecked', 'no-relation'];

function uncoveredList(style: Style, { uncovered }: ReportDocument): readonly string[] {
  const { label, uncoveredReason } = style.words;
  return REASONS.map((wanted) => {
    const cells = uncovered.filter(({ reason }) => reason === wanted);
    const heading = `${label.uncovered} · ${uncoveredReason[wanted]}`;
    return listing(
      style,
      heading,
      cells.map((cell) => figureLine(style, cell)),
    );
  });
}

function verboseLists(style: Style, document: ReportDocument): readonly string[] {
  const { words } = style;
  const ambiguous = document.ambiguous.map((cell) => figureLine(style, cell));
  return [
    verboseRules(style, document),
    ...uncoveredList(style, document),
    listing(style, words.label.ambiguous, ambiguous),
  ];
}

function scope(style: Style, document: ReportDocument): readonly string[] {
  const { label } = style.words;
  const tables = document.tables.length === 0 ? '' : tableList(style, document);
  const checked = [tables, coverageLines(style, document)].filter((part) => part !== '');
  return [
    section(label.checked, checked.join('\n')),
    section(label.uncheckedTitle, uncheckedList(style, document)),
    ...(style.verbose ? verboseLists(style, document) : []),
  ];
}

/** One document: heading, a block a finding, what was checked and what not, one line of verdict. */
export function documentSection(style: Style, document: ReportDocument): string {
  const parts = [
    ...document.findings.map((finding) => findingBlock(style, finding)),
    ...(style.quiet || document.failure !== null ? [] : scope(style, document)),
  ];
  const body = parts.filter((part) => part !== '').map((part) => indentBody(part));
  return `${[heading(style, document), ...body, verdict(style, document)].join('\n\n')}\n`;
}

/** Finding blocks bring their own indent; the rest moves in by two. */
function indentBody(part: string): string {
  return part.startsWith(' ') ? part : indent(part, 2);
}
