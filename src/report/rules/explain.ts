import type { Severity } from '../../types/relation.ts';
import type { Lang } from '../../types/report.ts';
import type { RuleDoc } from '../../types/rule.ts';
import { wrap } from '../terminal/wrap.ts';
import { type RuleWords, ruleWordsOf } from './words.ts';

const INDENT = '  ';

function paragraph(heading: string, text: string, width: number): string {
  const lines = wrap(text, width - INDENT.length).map((line) => INDENT + line);
  return [heading, ...lines].join('\n');
}

/** What a reader would change a severity to. */
const OTHER: Readonly<Record<Severity, Severity>> = {
  error: 'warning',
  warning: 'info',
  info: 'warning',
};

function sections(rule: RuleDoc, lang: Lang, words: RuleWords): readonly [string, string][] {
  return [
    [words.what, rule.summary[lang]],
    [words.why, rule.why[lang]],
    [words.source, rule.source],
    [words.example, rule.example],
    [words.silence, `budget-audit check --ignore ${rule.id} …`],
    [words.soften, `budget-audit check --severity ${rule.id}=${OTHER[rule.severity]} …`],
  ];
}

/** `budget-audit explain BA213`: what a rule checks, why, an example, and how to silence it. */
export function explainRule(rule: RuleDoc, lang: Lang, width: number): string {
  const words = ruleWordsOf(lang);
  const sorts = `${words.severity[rule.severity]}, ${words.families[rule.family]}`;
  const heading = `${rule.id}  ${rule.name[lang]}  [${sorts}]`;
  const body = sections(rule, lang, words).map(([title, text]) => paragraph(title, text, width));
  return `${[heading, ...body].join('\n\n')}\n`;
}
