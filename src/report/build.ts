import type { AuditedDocument, ReadFailure } from '../types/document.ts';
import type { Model, Unit } from '../types/model.ts';
import type { Severity } from '../types/relation.ts';
import type {
  Lang,
  Report,
  ReportDocument,
  ReportRule,
  ReportSummary,
  RuleInfo,
  Status,
} from '../types/report.ts';
import { cellOf } from './cell.ts';
import { ambiguousOf, countByRule, coverageOf, tableOf, uncoveredOf, usageOf } from './coverage.ts';
import { findingOf } from './finding.ts';
import { uncheckedOf } from './unchecked.ts';
import { wordsOf } from './words/index.ts';

function statusOf(failed: boolean, findings: number, unchecked: number): Status {
  if (failed) return 'failed';
  if (findings > 0) return 'findings';
  return unchecked > 0 ? 'incomplete' : 'clean';
}

/** The unit most of a document's tables are in. */
function mainUnit(model: Model | null): Unit | null {
  const units = (model?.statements ?? []).flatMap(({ unit }) => (unit === null ? [] : [unit]));
  const count = (wanted: Unit) => units.filter((unit) => unit === wanted).length;
  return [...new Set(units)].sort((a, b) => count(b) - count(a))[0] ?? null;
}

function failureOf(failure: ReadFailure | null, lang: Lang): ReportDocument['failure'] {
  if (failure === null) return null;
  const { code, detail = '' } = failure;
  return { code, message: wordsOf(lang).failure[code](detail) };
}

/** One document as all reporters show it, worded in `lang`. */
export function reportDocument(document: AuditedDocument, lang: Lang): ReportDocument {
  const { file, sha256, format, model, outcomes, failure } = document;
  const usage = usageOf(outcomes);
  const words = wordsOf(lang);
  const tables = (model?.statements ?? []).map((table) => tableOf(table, outcomes, usage, words));
  const unchecked = uncheckedOf(document, tables, words);
  return {
    file,
    sha256,
    format,
    status: statusOf(failure !== null, document.findings.length, unchecked.length),
    complete: failure === null && unchecked.length === 0,
    failure: failureOf(failure, lang),
    department: model?.department ?? null,
    year: model?.year ?? null,
    stage: model?.stage ?? null,
    unit: mainUnit(model),
    pages: model?.pageCount ?? 0,
    tables,
    coverage: coverageOf(model, outcomes, usage),
    relationsByRule: countByRule(outcomes),
    unchecked,
    uncovered: uncoveredOf(model, usage),
    ambiguous: ambiguousOf(model).map((figure) => cellOf(figure)),
    findings: document.findings.map((finding) => findingOf(finding, lang)),
  };
}

/** How many findings of a severity a document has. */
export function countSeverity({ findings }: ReportDocument, wanted: Severity): number {
  return findings.filter(({ severity }) => severity === wanted).length;
}

/** Counts over a batch: documents by status, findings by severity. */
export function summaryOf(documents: readonly ReportDocument[]): ReportSummary {
  const status = (wanted: Status) => documents.filter((each) => each.status === wanted).length;
  const severity = (wanted: Severity) =>
    documents.reduce((sum, each) => sum + countSeverity(each, wanted), 0);
  return {
    documents: documents.length,
    clean: status('clean'),
    findings: status('findings'),
    incomplete: status('incomplete'),
    failed: status('failed'),
    errors: severity('error'),
    warnings: severity('warning'),
    infos: severity('info'),
  };
}

const ruleOf = ({ id, name, severity, summary }: RuleInfo, lang: Lang): ReportRule => ({
  id,
  name: name[lang],
  severity,
  summary: summary[lang],
});

/** The whole report of a call. */
export function buildReport(
  documents: readonly ReportDocument[],
  context: {
    readonly version: string;
    readonly lang: Lang;
    readonly rules: readonly RuleInfo[];
    readonly skipped: readonly string[];
  },
): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'budget-audit', version: context.version },
    rules: context.rules.map((rule) => ruleOf(rule, context.lang)),
    summary: summaryOf(documents),
    documents,
    skipped: context.skipped,
  };
}
