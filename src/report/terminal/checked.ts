import type {
  ReportDocument,
  ReportTable,
  ReportUnchecked,
  StateCounts,
} from '../../types/report.ts';
import { widthOf } from '../width.ts';
import { columns } from './columns.ts';
import type { Style } from './options.ts';
import { indent, labelled, wrap } from './wrap.ts';

const MOST_SUBJECTS = 3;

const states = ({ pass, rounding, fail, unchecked }: StateCounts): string =>
  `${pass}/${rounding}/${fail}/${unchecked}`;

function pagesText(pages: readonly number[]): string {
  const [first, last] = [pages[0], pages.at(-1)];
  if (first === undefined) return '';
  return first === last ? String(first) : `${first}-${last}`;
}

/** The kind as far as it is known; what keeps a table from being checked stands behind it. */
function kindText({ words }: Style, { kind, status }: ReportTable): string {
  const known = status === 'checked' || status === 'unknown';
  return known ? words.tableKind[kind] : `${words.tableKind[kind]} ${words.tableStatus[status]}`;
}

function tableRow(style: Style, table: ReportTable): readonly string[] {
  const size = style.verbose ? ` ${table.rows}×${table.columns}` : '';
  return [
    pagesText(table.pages),
    `${table.title}${size}`,
    kindText(style, table),
    `${table.inRelations}/${table.amounts}`,
    states(table.relations),
  ];
}

/** The document's tables: kind, how many of their amounts took part, relations by state. */
export function tableList(style: Style, { tables }: ReportDocument): string {
  const { label } = style.words;
  const [pages, kind, gaps] = [5, 16, 10];
  const amounts = widthOf(label.amounts);
  const relations = widthOf(label.relations);
  const title = Math.max(12, style.width - pages - kind - amounts - relations - gaps);
  const specs = [
    { heading: label.pages, width: pages },
    { heading: label.table, width: title },
    { heading: label.kind, width: kind },
    { heading: label.amounts, width: amounts },
    { heading: label.relations, width: relations },
  ];
  return columns(
    specs,
    tables.map((table) => tableRow(style, table)),
  );
}

type Group = readonly [reason: string, subjects: readonly string[]];

function byReason(unchecked: readonly ReportUnchecked[]): readonly Group[] {
  const groups = new Map<string, string[]>();
  for (const { subject, reason } of unchecked) {
    groups.set(reason, [...(groups.get(reason) ?? []), subject]);
  }
  return [...groups];
}

/** What was not checked, one line a reason with the first things it holds for. */
export function uncheckedList(style: Style, { unchecked }: ReportDocument): string {
  const lines = byReason(unchecked).map(([reason, subjects]) => {
    const shown = style.verbose ? subjects : subjects.slice(0, MOST_SUBJECTS);
    const left = subjects.length - shown.length;
    const named = left > 0 ? [...shown, style.words.more(left)] : shown;
    return labelled('-', style.words.group(reason, named), 2, style.width - 2);
  });
  return lines.join('\n');
}

function ruleStates(style: Style, { relationsByRule }: ReportDocument): string {
  const { label } = style.words;
  const rows = Object.entries(relationsByRule).map(([rule, counts]) => [
    rule,
    Object.values(counts).join('/'),
  ]);
  return columns(
    [
      { heading: label.rule, width: 8 },
      { heading: label.ruleStates, width: style.width - 16 },
    ],
    rows,
  );
}

/** The lists that only `--verbose` prints: relations by rule. */
export function verboseRules(style: Style, document: ReportDocument): string {
  if (Object.keys(document.relationsByRule).length === 0) return '';
  return `${style.words.label.byRule}\n${indent(ruleStates(style, document), 2)}`;
}

/** A heading with wrapped lines below, or nothing where there are none. */
export function listing(style: Style, heading: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const body = lines.map((text) => labelled('-', text, 2, style.width - 4));
  return `${wrap(heading, style.width).join('\n')}\n${indent(body.join('\n'), 2)}`;
}
