import { Command, Option } from 'commander';
import { explainRule } from '../report/rules/explain.ts';
import { RULES } from '../rules/index.ts';
import type { Lang } from '../types/report.ts';
import type { Context } from './check.ts';
import { cliWordsOf } from './words.ts';

/** The options of `explain`, as commander hands them over. */
export interface ExplainOptions {
  readonly lang: Lang;
}

export type ExplainAction = (ids: readonly string[], options: ExplainOptions) => Promise<void>;

const WORDS = {
  zh: { about: '说明规则：核对什么、为什么、例子、怎样不用它', ids: '规则的编号，如 BA213' },
  en: {
    about: 'explain rules: what each checks and why, an example, how to silence it',
    ids: 'ids of rules, such as BA213',
  },
} as const;

const USAGE = 2;

/** The `explain` command, described in `lang`. */
export function explainCommand(lang: Lang, action: ExplainAction): Command {
  const { option } = cliWordsOf(lang);
  return new Command('explain')
    .description(WORDS[lang].about)
    .argument('<ids...>', WORDS[lang].ids)
    .addOption(new Option('--lang <lang>', option.lang).choices(['zh', 'en']).default(lang))
    .helpOption('-h, --help', option.help)
    .action((ids: readonly string[], options: ExplainOptions) => action(ids, options));
}

const WIDTH = 80;
/** Longer lines are hard to read. */
const WIDEST = 100;

/** `explain`: writes what the named rules say of themselves and returns the exit code. */
export async function explain(
  ids: readonly string[],
  { lang }: ExplainOptions,
  { io, out, err }: Context,
): Promise<number> {
  const asked = ids.map((id) => id.toUpperCase());
  const unknown = asked.find((id) => !RULES.some((rule) => rule.id === id));
  if (unknown !== undefined) {
    await err.write(`budget-audit: ${cliWordsOf(lang).unknownRule(unknown)}\n`);
    return USAGE;
  }
  const found = asked.flatMap((id) => RULES.filter((rule) => rule.id === id));
  const width = Math.min(io.stdout.columns ?? WIDTH, WIDEST);
  await out.write(found.map((rule) => explainRule(rule, lang, width)).join('\n'));
  return 0;
}
