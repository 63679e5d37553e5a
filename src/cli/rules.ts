import { Command, Option } from 'commander';
import { renderRules, rulesJson } from '../report/rules/list.ts';
import { RULES } from '../rules/index.ts';
import type { Lang } from '../types/report.ts';
import type { Context } from './check.ts';
import { cliWordsOf } from './words.ts';

/** The options of `rules`, as commander hands them over. */
export interface RulesOptions {
  readonly format: 'terminal' | 'json';
  readonly lang: Lang;
}

export type RulesAction = (options: RulesOptions) => Promise<void>;

const ABOUT: Readonly<Record<Lang, string>> = { zh: '列出所有规则', en: 'list all rules' };

/** The `rules` command, described in `lang`. */
export function rulesCommand(lang: Lang, action: RulesAction): Command {
  const { option } = cliWordsOf(lang);
  const formats = new Option('-f, --format <format>', option.format);
  return new Command('rules')
    .description(ABOUT[lang])
    .addOption(formats.choices(['terminal', 'json']).default('terminal'))
    .addOption(new Option('--lang <lang>', option.lang).choices(['zh', 'en']).default(lang))
    .helpOption('-h, --help', option.help)
    .action((options: RulesOptions) => action(options));
}

/** `rules`: writes the list of all rules and returns the exit code. */
export async function rules({ format, lang }: RulesOptions, { out }: Context): Promise<number> {
  await out.write(format === 'json' ? rulesJson(RULES, lang) : renderRules(RULES, lang));
  return 0;
}
