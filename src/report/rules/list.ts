import type { Lang } from '../../types/report.ts';
import type { RuleDoc } from '../../types/rule.ts';
import { columns } from '../terminal/columns.ts';
import { widthOf } from '../width.ts';
import { ruleWordsOf } from './words.ts';

const widest = (texts: readonly string[]): number =>
  Math.max(...texts.map((text) => widthOf(text)));

/** `budget-audit rules`: a line a rule, and how to read more. */
export function renderRules(rules: readonly RuleDoc[], lang: Lang): string {
  const words = ruleWordsOf(lang);
  const headings = [words.id, words.level, words.family, words.name];
  const rows = rules.map(({ id, severity, family, name }) => [
    id,
    words.severity[severity],
    words.families[family],
    name[lang],
  ]);
  const specs = headings.map((heading, at) => ({
    heading,
    width: widest([heading, ...rows.map((row) => row[at] ?? '')]),
  }));
  return `${columns(specs, rows)}\n\n${words.end(rules.length)}\n`;
}

/** `budget-audit rules --format json`: all that each rule says of itself, in one language. */
export function rulesJson(rules: readonly RuleDoc[], lang: Lang): string {
  const plain = rules.map(({ id, family, severity, name, summary, why, source, example }) => ({
    id,
    family,
    severity,
    name: name[lang],
    summary: summary[lang],
    why: why[lang],
    source,
    example,
  }));
  return `${JSON.stringify(plain, null, 2)}\n`;
}
