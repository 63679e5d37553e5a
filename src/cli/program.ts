import { Command, Option } from 'commander';
import { ENDINGS } from '../batch/endings.ts';
import type { Lang } from '../types/report.ts';
import { type ExplainAction, explainCommand } from './explain.ts';
import { type ExtractAction, extractCommand } from './extract.ts';
import { helpIn } from './help.ts';
import { type InspectAction, inspectCommand } from './inspect.ts';
import type { CheckOptions } from './options.ts';
import { type RulesAction, rulesCommand } from './rules.ts';
import { cliWordsOf } from './words.ts';

/** What the command line does once it is understood. */
export interface Actions {
  readonly check: (paths: readonly string[], options: CheckOptions) => Promise<void>;
  readonly extract: ExtractAction;
  readonly inspect: InspectAction;
  readonly rules: RulesAction;
  readonly explain: ExplainAction;
  readonly writeOut: (text: string) => void;
}

const list = (text: string, before: readonly string[]): readonly string[] => [
  ...before,
  ...text.split(/[,，\s]+/u).filter((part) => part !== ''),
];

function checkCommand(lang: Lang, actions: Actions): Command {
  const words = cliWordsOf(lang);
  const { option } = words;
  const choice = (flags: string, text: string, choices: readonly string[], fallback: string) =>
    new Option(flags, text).choices(choices).default(fallback);
  return new Command('check')
    .description(words.check)
    .argument('<paths...>', words.paths(ENDINGS.join(' ')))
    .addOption(choice('-f, --format <format>', option.format, ['terminal', 'json'], 'terminal'))
    .addOption(choice('--lang <lang>', option.lang, ['zh', 'en'], lang))
    .addOption(
      choice('--fail-on <severity>', option.failOn, ['error', 'warning', 'info', 'never'], 'error'),
    )
    .option('-o, --output <file>', option.output)
    .option<readonly string[]>('--rule <ids>', option.rule, list, [])
    .option<readonly string[]>('--ignore <ids>', option.ignore, list, [])
    .option<readonly string[]>('--severity <id=severity>', option.severity, list, [])
    .addOption(new Option('--engine <name>', option.engine).choices(['pdfium', 'pdf-parse']))
    .option('--no-second-reader', option.secondReader)
    .option('--verbose', option.verbose, false)
    .option('--quiet', option.quiet, false)
    .option('--no-color', option.color)
    .helpOption('-h, --help', option.help)
    .addHelpText('after', `\n${words.exitCodes}`)
    .action((paths: readonly string[], options: CheckOptions) => actions.check(paths, options));
}

/** Makes every command throw instead of leaving the process, and print nothing on its own. */
function tame(command: Command, lang: Lang, actions: Actions): Command {
  return command
    .exitOverride()
    .configureHelp(helpIn(cliWordsOf(lang)))
    .configureOutput({ writeOut: actions.writeOut, writeErr: () => undefined });
}

/** The commands and their options, described in `lang`. */
export function programOf(lang: Lang, version: string, actions: Actions): Command {
  const words = cliWordsOf(lang);
  const program = new Command('budget-audit')
    .description(words.description)
    .version(version, '-V, --version', words.option.version)
    .addOption(new Option('--lang <lang>', words.option.lang).choices(['zh', 'en']).default(lang))
    .helpOption('-h, --help', words.option.help)
    .helpCommand('help [command]', words.option.helpCommand)
    .addHelpText('after', `\n${words.exitCodes}`);
  const commands = [
    checkCommand(lang, actions),
    extractCommand(lang, actions.extract),
    inspectCommand(lang, actions.inspect),
    rulesCommand(lang, actions.rules),
    explainCommand(lang, actions.explain),
  ];
  for (const command of commands) program.addCommand(tame(command, lang, actions));
  return tame(program, lang, actions);
}
