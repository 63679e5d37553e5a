import type { AuditedDocument } from '../types/document.ts';
import type { Outcome } from '../types/relation.ts';
import type { ReportTable, ReportUnchecked } from '../types/report.ts';
import { isEvaluated, termsOf } from './terms.ts';
import type { Words } from './words/words.ts';

/** Why a table's figures must not be taken as checked, or null where they may. */
function tableGap(table: ReportTable, words: Words): string | null {
  const own = table.reason === null ? null : words.gloss(table.reason);
  if (table.status === 'unreadable') return own ?? words.label.unreadableTable;
  if (table.amounts === 0 || table.inRelations > 0) return null;
  if (table.status === 'unknown') return own ?? words.label.unknownTable;
  return words.label.unusedTable;
}

function tableGaps(tables: readonly ReportTable[], words: Words): readonly ReportUnchecked[] {
  return tables.flatMap((table) => {
    const reason = tableGap(table, words);
    const subject = words.cellPlace({
      page: table.pages[0] ?? 1,
      table: table.title,
      row: '',
      column: '',
    });
    return reason === null ? [] : [{ subject, reason }];
  });
}

function relationGap({ relation, reason }: Outcome, words: Words): ReportUnchecked {
  const own = relation.kind === 'void' ? relation.reason : words.state.unchecked;
  const subject = `${relation.rule} ${words.gloss(relation.formula)}`;
  return { subject, reason: words.gloss(reason ?? own) };
}

function wholeGap(
  { outcomes }: AuditedDocument,
  tables: readonly ReportTable[],
  words: Words,
): readonly ReportUnchecked[] {
  const subject = words.label.wholeDocument;
  if (tables.length === 0) return [{ subject, reason: words.label.noTables }];
  if (!outcomes.some(isEvaluated)) return [{ subject, reason: words.label.noRelations }];
  return [];
}

const MONEY = /\d\s*(?:亿|万|千)?元/;

/** Sentences that state money, where not one figure of the narrative was weighed. */
function narrativeGap(
  { model, outcomes }: AuditedDocument,
  words: Words,
): readonly ReportUnchecked[] {
  const stated = (model?.sentences ?? []).filter(({ text }) => MONEY.test(text)).length;
  const isWeighed = outcomes
    .filter(isEvaluated)
    .some(({ relation }) =>
      termsOf(relation).some(({ figure }) => figure.place.kind === 'narrative'),
    );
  if (stated === 0 || isWeighed) return [];
  return [{ subject: words.narrative(stated), reason: words.label.narrativeUnchecked }];
}

function distinct(gaps: readonly ReportUnchecked[]): readonly ReportUnchecked[] {
  const byKey = new Map(gaps.map((gap) => [`${gap.subject}\n${gap.reason}`, gap]));
  return [...byKey.values()];
}

/** Everything of a readable document that was not read, bound or checked, each once. */
export function uncheckedOf(
  document: AuditedDocument,
  tables: readonly ReportTable[],
  words: Words,
): readonly ReportUnchecked[] {
  if (document.failure !== null) return document.unchecked;
  const relations = document.outcomes.filter(({ state }) => state === 'unchecked');
  return distinct([
    ...wholeGap(document, tables, words),
    ...tableGaps(tables, words),
    ...narrativeGap(document, words),
    ...[...(document.model?.unchecked ?? []), ...document.unchecked].map(
      ({ subject, reason }): ReportUnchecked => ({
        subject: words.gloss(subject),
        reason: words.gloss(reason),
      }),
    ),
    ...relations.map((outcome) => relationGap(outcome, words)),
  ]);
}
