import { readFile, writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import type { Stages } from '../audit.ts';
import { errorCode } from '../batch/inputs.ts';
import { ReadError } from '../ingest/error.ts';
import { renderInspection } from '../report/inspect/index.ts';
import { wordsOf } from '../report/words/index.ts';
import type { LayoutPage } from '../types/page.ts';
import type { Lang } from '../types/report.ts';
import type { Context } from './check.ts';
import { isAmong } from './destination.ts';
import { cliWordsOf } from './words.ts';

/** The options of `inspect`, as commander hands them over. */
export interface InspectOptions {
  readonly page: string;
  readonly lang: Lang;
  readonly output?: string;
}

export type InspectAction = (file: string, options: InspectOptions) => Promise<void>;

const WORDS = {
  zh: {
    about: '画出一页是怎样读的：文字、线条、单元格和识别出的表（HTML）',
    file: '文件',
    page: '页码，从 1 起',
    output: '把网页写入文件，不写到标准输出',
    badPage: '页码要是大于 0 的整数。',
    noPage: (page: number, pages: string) => `没有第 ${page} 页，有 ${pages}。`,
  },
  en: {
    about: 'draw how a page was read: words, lines, cells and the tables bound (HTML)',
    file: 'document',
    page: 'page, from 1',
    output: 'write the page to a file, not to standard output',
    badPage: 'the page must be a whole number above 0.',
    noPage: (page: number, pages: string) => `there is no page ${page}, only ${pages}.`,
  },
} as const;

const USAGE = 2;
const INCOMPLETE = 3;

/** The `inspect` command, described in `lang`. */
export function inspectCommand(lang: Lang, action: InspectAction): Command {
  const { option } = cliWordsOf(lang);
  const words = WORDS[lang];
  return new Command('inspect')
    .description(words.about)
    .argument('<file>', words.file)
    .addOption(new Option('-p, --page <number>', words.page).default('1'))
    .option('-o, --output <file>', words.output)
    .addOption(new Option('--lang <lang>', option.lang).choices(['zh', 'en']).default(lang))
    .helpOption('-h, --help', option.help)
    .action((file: string, options: InspectOptions) => action(file, options));
}

const say = ({ err }: Context, sentence: string): Promise<void> =>
  err.write(`budget-audit: ${sentence}\n`);

/** The document's stages, or what to say and the exit code where it cannot be read. */
async function stagesOf(
  file: string,
  lang: Lang,
): Promise<Stages | { readonly sentence: string; readonly code: number }> {
  const { failure } = wordsOf(lang);
  const bytes = await readFile(file).catch((error: unknown) => errorCode(error));
  if (typeof bytes === 'string') return { sentence: failure.unreadable(bytes), code: USAGE };
  const { readStages } = await import('../audit.ts');
  return readStages(file, new Uint8Array(bytes)).catch((error: unknown) => {
    if (!(error instanceof ReadError)) throw error;
    return { sentence: failure[error.code](error.message), code: INCOMPLETE };
  });
}

function render({ pages, items, model }: Stages, number: number): string {
  const layout = pages.find(
    (page): page is LayoutPage => page.kind === 'layout' && page.number === number,
  );
  return renderInspection({ number, layout: layout ?? null, items, model });
}

async function write(html: string, options: InspectOptions, context: Context): Promise<number> {
  if (options.output === undefined) {
    await context.out.write(html);
    return context.out.error() === null ? 0 : USAGE;
  }
  try {
    await writeFile(options.output, html);
    return 0;
  } catch (error) {
    await say(context, cliWordsOf(options.lang).cannotWrite(options.output, errorCode(error)));
    return USAGE;
  }
}

function complaint(file: string, { lang, page, output }: InspectOptions): string | null {
  if (!/^[1-9]\d{0,5}$/.test(page)) return WORDS[lang].badPage;
  return output !== undefined && isAmong(output, [file])
    ? cliWordsOf(lang).outputIsInput(output)
    : null;
}

/** `inspect`: writes how a page was read; 2 for wrong usage, 3 where the file cannot be read. */
export async function inspect(
  file: string,
  options: InspectOptions,
  context: Context,
): Promise<number> {
  const fail = async (sentence: string, code: number): Promise<number> => {
    await say(context, sentence);
    return code;
  };
  const wrong = complaint(file, options);
  if (wrong !== null) return fail(wrong, USAGE);
  const stages = await stagesOf(file, options.lang);
  if ('sentence' in stages) return fail(`${file}: ${stages.sentence}`, stages.code);
  const page = Number(options.page);
  const numbers = stages.pages.map(({ number }) => number);
  if (numbers.includes(page)) return write(render(stages, page), options, context);
  const shown = numbers.length > 6 ? `1–${numbers.at(-1)}` : numbers.join(' ');
  return fail(WORDS[options.lang].noPage(page, shown), USAGE);
}
