import type { Severity } from '../types/relation.ts';
import type { Lang, ReportDocument, RuleInfo } from '../types/report.ts';

export type FailOn = Severity | 'never';

/** The options of `check`, as commander hands them over. */
export interface CheckOptions {
  readonly format: 'terminal' | 'json';
  readonly lang: Lang;
  readonly failOn: FailOn;
  readonly output?: string;
  readonly rule: readonly string[];
  readonly ignore: readonly string[];
  /** `BA403=info`, as given. */
  readonly severity: readonly string[];
  readonly engine?: 'pdf-parse' | 'pdfium';
  readonly secondReader: boolean;
  readonly verbose: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
}

const RULE = /^BA\d{1,3}$/;

/** The first of the given ids or beginnings of ids that names no rule, or null. */
export function unknownRule(
  ids: readonly string[],
  rules: readonly Pick<RuleInfo, 'id'>[],
): string | null {
  const isKnown = (id: string) => RULE.test(id) && rules.some((rule) => rule.id.startsWith(id));
  return ids.find((id) => !isKnown(id)) ?? null;
}

const SEVERITY = /^([^=]+)=(error|warning|info)$/;

/** The first text that is not of the form `BA403=info`, or null. */
export function badSeverity(texts: readonly string[]): string | null {
  return texts.find((text) => !SEVERITY.test(text)) ?? null;
}

/** Severities by id or beginning of ids, from texts as `BA403=info`. */
export function severitiesOf(texts: readonly string[]): Readonly<Record<string, Severity>> {
  return Object.fromEntries(texts.map((text) => text.split('=') as [string, Severity]));
}

const WEIGHT: Readonly<Record<FailOn, number>> = { info: 1, warning: 2, error: 3, never: 4 };

/** A path that does not exist is wrong usage, an unexpected error a fault of the program's own. */
const isFault = ({ failure }: ReportDocument): boolean =>
  failure?.code === 'missing' || failure?.code === 'internal';

/**
 * 2 wrong usage or a fault of the program's own; else 1 findings at or above `failOn`; else 3 a
 * document that could not be read or wholly checked; else 0.
 */
export function exitCodeOf(
  documents: readonly ReportDocument[],
  failOn: FailOn,
  wrongUsage: boolean,
): 0 | 1 | 2 | 3 {
  const counts = documents.flatMap(({ findings }) => findings);
  if (wrongUsage || documents.some(isFault)) return 2;
  if (counts.some(({ severity }) => WEIGHT[severity] >= WEIGHT[failOn])) return 1;
  return documents.some(({ complete }) => !complete) ? 3 : 0;
}
