import type { Lang } from '../types/report.ts';

/** All that the command line says of itself, apart from reports. */
export interface CliWords {
  readonly description: string;
  readonly check: string;
  readonly paths: (endings: string) => string;
  readonly option: Readonly<Record<OptionName, string>>;
  readonly heading: Readonly<Record<Heading, string>>;
  readonly exitCodes: string;
  readonly error: Readonly<Record<UsageError, (complaint: Complaint) => string>>;
  readonly emptyFolder: (folder: string, endings: string) => string;
  readonly unknownRule: (id: string) => string;
  readonly badSeverity: (text: string) => string;
  readonly outputIsInput: (file: string) => string;
  readonly cannotWrite: (file: string, reason: string) => string;
  readonly standardOutput: string;
  readonly interrupted: (left: number) => string;
  readonly internal: (message: string) => string;
}

/** What commander complains of: the words it quotes, and its suggestion or list of choices. */
export interface Complaint {
  readonly name: string;
  readonly value: string;
  readonly hint: string;
}

export type OptionName =
  | 'format'
  | 'lang'
  | 'failOn'
  | 'output'
  | 'rule'
  | 'ignore'
  | 'severity'
  | 'engine'
  | 'secondReader'
  | 'verbose'
  | 'quiet'
  | 'color'
  | 'help'
  | 'version'
  | 'helpCommand';

/** Commander's own headings, which it can be given no translation for. */
export type Heading = 'Usage:' | 'Arguments:' | 'Options:' | 'Commands:';

/** Commander's error codes. */
export type UsageError =
  | 'commander.unknownOption'
  | 'commander.unknownCommand'
  | 'commander.missingArgument'
  | 'commander.optionMissingArgument'
  | 'commander.invalidArgument'
  | 'commander.excessArguments';

const zh: CliWords = {
  description: '核对部门预算、部门决算公开文件里的勾稽关系，指出哪个数字不对、印在哪里、应为多少。',
  check: '核对文件，列出问题',
  paths: (endings) => `文件或文件夹（含下级文件夹里的 ${endings}）；- 表示标准输入`,
  option: {
    format: '报告的格式',
    lang: '报告和帮助的语言',
    failOn: '发现这一级或更重的问题时退出码为 1',
    output: '把报告写入文件，不写到标准输出',
    rule: '只用这些规则（编号或开头几位，如 BA1，可用逗号分隔、可重复）',
    ignore: '不用这些规则（写法同上）',
    severity: '改变规则的级别，如 BA403=info 或 BA4=info（可用逗号分隔、可重复）',
    engine: '读 PDF 的程序；默认 pdfium，报错前由另一种复读有关的格',
    secondReader: '报错前不复读',
    verbose: '另列各规则的关系数、没有参与核对的金额、列不能确定的数字',
    quiet: '只列问题和结论，不显示进度',
    color: '不用颜色',
    help: '显示帮助',
    version: '显示版本',
    helpCommand: '显示某个命令的帮助',
  },
  heading: {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Commands:': '命令：',
  },
  exitCodes: [
    '退出码：',
    '  0  没有达到 --fail-on 一级的问题',
    '  1  有达到 --fail-on 一级的问题',
    '  2  用法有误（路径不存在、文件夹里没有可核对的文件、选项不对），或程序自身出错',
    '  3  没有这样的问题，但有文件未能读取或未能全部核对',
    '  130  被 Ctrl-C 中断，已核对的仍写入报告',
  ].join('\n'),
  error: {
    'commander.unknownOption': ({ name, hint }) =>
      `没有 ${name} 这个选项${hint === '' ? '' : `，是不是 ${hint}`}。`,
    'commander.unknownCommand': ({ name, hint }) =>
      `没有 ${name} 这个命令${hint === '' ? '' : `，是不是 ${hint}`}。`,
    'commander.missingArgument': () => '没有指定要核对的文件或文件夹。',
    'commander.optionMissingArgument': ({ name }) => `选项 ${name} 后面缺少取值。`,
    'commander.invalidArgument': ({ name, value, hint }) =>
      `选项 ${name} 不能取 ${value}，可取 ${hint}。`,
    'commander.excessArguments': () => '参数太多。',
  },
  emptyFolder: (folder, endings) => `${folder}：文件夹里没有可核对的文件（支持 ${endings}）。`,
  unknownRule: (id) => `没有编号为 ${id} 的规则。`,
  badSeverity: (text) => `--severity ${text}：应写成 BA403=info，级别可取 error、warning、info。`,
  outputIsInput: (file) => `${file}：--output 不能是要核对的文件本身。`,
  cannotWrite: (file, reason) => `${file}：报告无法写入（${reason}）。`,
  standardOutput: '标准输出',
  interrupted: (left) => `已中断：还有 ${left} 个文件没有核对，已核对的都在报告里。`,
  internal: (message) => `程序内部出错：${message}`,
};

const en: CliWords = {
  description:
    'Checks the arithmetic of Chinese departmental budgets and final accounts: which figure is wrong, where it is printed, what it should be.',
  check: 'check documents and list what is wrong',
  paths: (endings) => `files, or folders with all ${endings} below them; - for standard input`,
  option: {
    format: "the report's format",
    lang: 'language of the report and of this help',
    failOn: 'exit with 1 on findings of this severity or worse',
    output: 'write the report to a file, not to standard output',
    rule: 'only these rules (ids or their beginnings, such as BA1; commas, repeatable)',
    ignore: 'all but these rules (same form)',
    severity: 'change severities: BA403=info or BA4=info (commas, repeatable)',
    engine:
      'reader of PDF files (default pdfium); the other rereads cells before they are reported',
    secondReader: 'report without reading cells a second time',
    verbose: 'also list relations by rule, amounts in none, figures of uncertain column',
    quiet: 'findings and verdicts only, no progress',
    color: 'no colour',
    help: 'show help',
    version: 'show the version',
    helpCommand: 'show help of a command',
  },
  heading: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Commands:': 'Commands:',
  },
  exitCodes: [
    'Exit codes:',
    '  0  nothing at or above --fail-on',
    '  1  findings at or above --fail-on',
    '  2  wrong usage (no such path, a folder with nothing to check, a bad option), or',
    "     a fault of the program's own",
    '  3  no such findings, but a document could not be read or wholly checked',
    '  130  stopped by Ctrl-C; what was checked is reported',
  ].join('\n'),
  error: {
    'commander.unknownOption': ({ name, hint }) =>
      `no such option: ${name}${hint === '' ? '' : `; did you mean ${hint}`}.`,
    'commander.unknownCommand': ({ name, hint }) =>
      `no such command: ${name}${hint === '' ? '' : `; did you mean ${hint}`}.`,
    'commander.missingArgument': () => 'no file or folder given.',
    'commander.optionMissingArgument': ({ name }) => `option ${name} needs a value.`,
    'commander.invalidArgument': ({ name, value, hint }) =>
      `option ${name} cannot be ${value}; choose from ${hint}.`,
    'commander.excessArguments': () => 'too many arguments.',
  },
  emptyFolder: (folder, endings) =>
    `${folder}: nothing to check in this folder (supported: ${endings}).`,
  unknownRule: (id) => `no such rule: ${id}.`,
  badSeverity: (text) =>
    `--severity ${text}: write BA403=info; severities are error, warning and info.`,
  outputIsInput: (file) => `${file}: --output must not be a file that is to be checked.`,
  cannotWrite: (file, reason) => `${file}: the report cannot be written (${reason}).`,
  standardOutput: 'standard output',
  interrupted: (left) => `stopped: ${left} files were not checked; the report has those that were.`,
  internal: (message) => `internal error: ${message}`,
};

const BY_LANG: Readonly<Record<Lang, CliWords>> = { zh, en };

/** The command line's words in a language. */
export function cliWordsOf(lang: Lang): CliWords {
  return BY_LANG[lang];
}

/** The language asked for, known before the arguments are parsed because help needs it. */
export function langOf(argv: readonly string[]): Lang {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const value = argv[at]?.split('=')[1] ?? argv[at + 1];
  return at >= 0 && value === 'en' ? 'en' : 'zh';
}
