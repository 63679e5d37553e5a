import type { RuleDoc, RuleFamily } from '../../types/rule.ts';
import { ruleWordsOf } from './words.ts';

const zh = ruleWordsOf('zh');
const en = ruleWordsOf('en');

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** Where GitHub puts a heading of this text: a rule's heading is its id alone. */
const anchor = (id: string): string => id.toLowerCase();

function line({ id, severity, name }: RuleDoc): string {
  const level = `${zh.severity[severity]} ${en.severity[severity]}`;
  return `| [${id}](#${anchor(id)}) | ${level} | ${cell(name.zh)} | ${cell(name.en)} |`;
}

function section({ id, severity, name, summary, why, source, example }: RuleDoc): string {
  return [
    `### ${id}`,
    `**${name.zh}** · ${name.en} · ${zh.severity[severity]} ${en.severity[severity]}`,
    `${summary.zh}${why.zh}`,
    `${summary.en} ${why.en}`,
    `- ${zh.source}：${source}\n- ${zh.example}：${example}`,
  ].join('\n\n');
}

function part(family: RuleFamily, rules: readonly RuleDoc[]): string {
  const own = rules.filter((rule) => rule.family === family);
  const heading = `## ${family} ${zh.families[family]} · ${en.families[family]}`;
  return [heading, ...own.map(section)].join('\n\n');
}

const HEAD = `<!-- Written by npm run docs from the rules themselves (src/rules). Do not edit. -->

# 规则 · Rules`;

/** docs/rules.md: a table of all rules, then each with its reason, source and example. */
export function rulesPage(rules: readonly RuleDoc[]): string {
  const table = [
    `| ${zh.id} | ${zh.level} | ${zh.name} | ${en.name} |`,
    '|---|---|---|---|',
    ...rules.map(line),
  ].join('\n');
  const families = [...new Set(rules.map(({ family }) => family))];
  const parts = families.map((family) => part(family, rules));
  return `${[HEAD, table, ...parts].join('\n\n')}\n`;
}
