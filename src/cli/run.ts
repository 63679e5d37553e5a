import { CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import type { Audit } from '../batch/run.ts';
import type { Lang, RuleInfo } from '../types/report.ts';
import { type Context, check } from './check.ts';
import { explain } from './explain.ts';
import { extract } from './extract.ts';
import { inspect } from './inspect.ts';
import { type Io, outOf } from './io.ts';
import { programOf } from './program.ts';
import { rules } from './rules.ts';
import { cliWordsOf, langOf, type UsageError } from './words.ts';

const USAGE = 2;

/** Commander's complaint in the reader's language; it quotes what it complains of. */
function usageSentence({ code, message }: CommanderError, lang: Lang): string {
  const { error } = cliWordsOf(lang);
  if (!(code in error)) return message.replace(/^error: /, '');
  const [name = '', value = ''] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1]);
  const hint = /(?:Did you mean|Allowed choices are) (.+?)[?.]/.exec(message)?.[1] ?? '';
  return error[code as UsageError]({ name, value, hint });
}

async function complain(thrown: unknown, context: Context, lang: Lang): Promise<number> {
  if (thrown instanceof CommanderError) {
    if (thrown.exitCode === 0) return 0;
    const isBare = thrown.code === 'commander.help';
    const idle = async (): Promise<void> => undefined;
    const actions = {
      check: idle,
      extract: idle,
      inspect: idle,
      rules: idle,
      explain: idle,
      writeOut: () => undefined,
    };
    const help = programOf(lang, '', actions);
    const text = isBare ? help.helpInformation() : `budget-audit: ${usageSentence(thrown, lang)}\n`;
    await context.err.write(text);
    return USAGE;
  }
  const message = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  await context.err.write(`budget-audit: ${cliWordsOf(lang).internal(message)}\n`);
  return USAGE;
}

/** What the command line runs with; a test may hand in a pipeline of its own. */
export interface Parts {
  readonly audit: Audit;
  readonly rules: readonly RuleInfo[];
}

/** Runs the command line of `io.argv` (as in `process.argv`) and returns the exit code. */
export async function runCli(io: Io, parts: Parts): Promise<number> {
  const argv = io.argv.slice(2);
  const lang = langOf(argv);
  const version = manifest.version;
  const context = { io, out: outOf(io.stdout), err: outOf(io.stderr), version, ...parts };
  let code = 0;
  const printed: string[] = [];
  const program = programOf(lang, version, {
    check: async (paths, options) => {
      code = await check(paths, options, context);
    },
    extract: async (paths, options) => {
      code = await extract(paths, options, context);
    },
    inspect: async (file, options) => {
      code = await inspect(file, options, context);
    },
    rules: async (options) => {
      code = await rules(options, context);
    },
    explain: async (ids, options) => {
      code = await explain(ids, options, context);
    },
    writeOut: (text) => void printed.push(text),
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (thrown) {
    code = await complain(thrown, context, lang);
  }
  await context.out.write(printed.join(''));
  return code;
}
