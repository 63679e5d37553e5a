import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { ENDINGS } from '../batch/endings.ts';
import { collectInputs, errorCode } from '../batch/inputs.ts';
import { auditAll } from '../batch/run.ts';
import { type ExtractFormat, extractFiles, extractWhole } from '../report/extract/index.ts';
import { wordsOf } from '../report/words/index.ts';
import type { Model, TableKind } from '../types/model.ts';
import type { Lang } from '../types/report.ts';
import type { Context } from './check.ts';
import { isAmong } from './destination.ts';
import { cliWordsOf } from './words.ts';

/** The options of `extract`, as commander hands them over. */
export interface ExtractOptions {
  readonly format: ExtractFormat;
  readonly lang: Lang;
  readonly tables: readonly string[];
  readonly output?: string;
}

export type ExtractAction = (paths: readonly string[], options: ExtractOptions) => Promise<void>;

/** A record, so that a new kind of table does not compile until it can be asked for. */
const KINDS: Readonly<Record<TableKind, true>> = {
  summary: true,
  income: true,
  expenditure: true,
  'fiscal-summary': true,
  'fiscal-expenditure': true,
  'general-expenditure': true,
  'basic-expenditure': true,
  'government-fund': true,
  'state-capital': true,
  'three-public': true,
  'economic-summary': true,
  projects: true,
  procurement: true,
  assets: true,
  performance: true,
  operating: true,
  unknown: true,
};

interface ExtractWords {
  readonly about: string;
  readonly format: string;
  readonly tables: string;
  readonly output: string;
  readonly needsFolder: string;
  readonly unknownKind: (name: string, kinds: string) => string;
}

const WORDS: Readonly<Record<Lang, ExtractWords>> = {
  zh: {
    about: '把文件里的表导出为数据',
    format: '数据的格式；不写 --output 时 csv 一行一个数字，写时一表一个文件',
    tables: `只导出这几类表，用逗号分隔：${Object.keys(KINDS).join(' ')}`,
    output: '写入这个文件夹，不写到标准输出',
    needsFolder: 'xlsx 不能写到标准输出，请用 --output 指定文件夹。',
    unknownKind: (name, kinds) => `没有 ${name} 这类表，可取 ${kinds}。`,
  },
  en: {
    about: 'write the tables of documents as data',
    format: 'format of the data; csv is a line a figure, with --output a file a table',
    tables: `only these kinds of table, separated by commas: ${Object.keys(KINDS).join(' ')}`,
    output: 'write into this folder, not to standard output',
    needsFolder: 'xlsx cannot go to standard output: name a folder with --output.',
    unknownKind: (name, kinds) => `no such kind of table: ${name}; choose from ${kinds}.`,
  },
};

const USAGE = 2;
const INCOMPLETE = 3;

const isKind = (name: string): name is TableKind => Object.hasOwn(KINDS, name);

const kindsOf = ({ tables }: ExtractOptions): readonly TableKind[] => tables.filter(isKind);

const list = (text: string, before: readonly string[]): readonly string[] => [
  ...before,
  ...text.split(/[,，\s]+/u).filter((name) => name !== ''),
];

/** What is wrong with the options, or null. */
function complaint({ format, tables, output, lang }: ExtractOptions): string | null {
  const words = WORDS[lang];
  const strange = tables.find((name) => !isKind(name));
  if (strange !== undefined) return words.unknownKind(strange, Object.keys(KINDS).join(' '));
  return format === 'xlsx' && output === undefined ? words.needsFolder : null;
}

/** The `extract` command, described in `lang`. */
export function extractCommand(lang: Lang, action: ExtractAction): Command {
  const { option, paths } = cliWordsOf(lang);
  const words = WORDS[lang];
  const formats = ['json', 'csv', 'xlsx', 'md'];
  return new Command('extract')
    .description(words.about)
    .argument('<paths...>', paths(ENDINGS.join(' ')))
    .addOption(new Option('-f, --format <format>', words.format).choices(formats).default('json'))
    .option<readonly string[]>('-t, --tables <kinds>', words.tables, list, [])
    .option('-o, --output <folder>', words.output)
    .addOption(new Option('--lang <lang>', option.lang).choices(['zh', 'en']).default(lang))
    .helpOption('-h, --help', option.help)
    .action((given: readonly string[], options: ExtractOptions) => action(given, options));
}

const say = ({ err }: Context, sentence: string): Promise<void> =>
  err.write(`budget-audit: ${sentence}\n`);

interface Read {
  readonly models: readonly Model[];
  readonly files: readonly string[];
  readonly wrong: number;
}

/** The models of all documents; those that cannot be read are said on stderr. */
async function readAll(
  paths: readonly string[],
  { lang }: ExtractOptions,
  context: Context,
): Promise<Read> {
  const found = await collectInputs(paths);
  const models: Model[] = [];
  let wrong = found.emptyFolders.length > 0 ? USAGE : 0;
  for (const folder of found.emptyFolders)
    await say(context, cliWordsOf(lang).emptyFolder(folder, ENDINGS.join(' ')));
  const batch = { ...context, options: {}, standardInput: context.io.stdin };
  for await (const { file, model, failure } of auditAll(found.inputs, batch)) {
    if (model) models.push(model);
    if (!failure) continue;
    await say(context, `${file}: ${wordsOf(lang).failure[failure.code](failure.detail ?? '')}`);
    const isFault = failure.code === 'missing' || failure.code === 'internal';
    wrong = isFault ? USAGE : Math.max(wrong, wrong === USAGE ? USAGE : INCOMPLETE);
  }
  return { models, files: found.inputs.map(({ file }) => file), wrong };
}

async function writeFolder(
  folder: string,
  { models, files }: Read,
  options: ExtractOptions,
  context: Context,
): Promise<boolean> {
  const words = cliWordsOf(options.lang);
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, content } of await extractFiles(models, options.format, kindsOf(options))) {
      const path = join(folder, name);
      if (isAmong(path, files)) {
        await say(context, words.outputIsInput(path));
        return false;
      }
      await writeFile(path, content);
    }
    return true;
  } catch (error) {
    await say(context, words.cannotWrite(folder, errorCode(error)));
    return false;
  }
}

/**
 * `extract`: writes the tables of the documents at `paths` and returns the exit code: 0, 3 where a
 * document could not be read, 2 for wrong usage or where nothing could be written.
 */
export async function extract(
  paths: readonly string[],
  options: ExtractOptions,
  context: Context,
): Promise<number> {
  const wrong = complaint(options);
  if (wrong !== null) {
    await say(context, wrong);
    return USAGE;
  }
  const read = await readAll(paths, options, context);
  if (options.output !== undefined) {
    return (await writeFolder(options.output, read, options, context)) ? read.wrong : USAGE;
  }
  const whole = await extractWhole(read.models, options.format, kindsOf(options));
  await context.out.write(String(whole));
  return context.out.error() === null ? read.wrong : USAGE;
}
