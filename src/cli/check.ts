import { ENDINGS } from '../batch/endings.ts';
import { collectInputs, type Inputs } from '../batch/inputs.ts';
import { type Audit, auditAll } from '../batch/run.ts';
import { buildReport, reportDocument } from '../report/build.ts';
import { renderJson } from '../report/json.ts';
import { renderDocument, renderSummary } from '../report/terminal/index.ts';
import type { TerminalOptions } from '../report/terminal/options.ts';
import type { AuditOptions } from '../types/document.ts';
import type { Report, ReportDocument, RuleInfo } from '../types/report.ts';
import { type Destination, isAmong, openDestination } from './destination.ts';
import { INTERRUPTED, type Interruption, interruption } from './interruption.ts';
import { type Io, type Out, wantsColor } from './io.ts';
import {
  badSeverity,
  type CheckOptions,
  exitCodeOf,
  severitiesOf,
  unknownRule,
} from './options.ts';
import { progressLine } from './progress.ts';
import { type CliWords, cliWordsOf } from './words.ts';

/** What a command is given from outside: the process, the pipeline, the rules it has. */
export interface Context {
  readonly io: Io;
  readonly out: Out;
  readonly err: Out;
  readonly audit: Audit;
  readonly rules: readonly RuleInfo[];
  readonly version: string;
}

interface Job {
  readonly context: Context;
  readonly options: CheckOptions;
  readonly words: CliWords;
  readonly found: Inputs;
  readonly destination: Destination;
  readonly stop: Interruption;
}

const USAGE = 2;

const say = ({ err }: Context, sentence: string): Promise<void> =>
  err.write(`budget-audit: ${sentence}\n`);

function looks({ context, options }: Job): TerminalOptions {
  const { lang, verbose, quiet } = options;
  const toFile = options.output !== undefined;
  const color = !toFile && wantsColor(context.io, options.color);
  return { lang, verbose, quiet, color, width: context.io.stdout.columns ?? 80 };
}

function auditOptions(options: CheckOptions): AuditOptions {
  const { rule, ignore, severity, engine, secondReader } = options;
  return {
    ...(severity.length > 0 ? { severities: severitiesOf(severity) } : {}),
    ...(rule.length > 0 ? { rules: rule } : {}),
    ...(ignore.length > 0 ? { ignore } : {}),
    ...(engine ? { engine } : {}),
    ...(secondReader ? {} : { secondReader }),
  };
}

/** The progress line of a batch, or a failure's sentence that the report will not show here. */
async function tell(job: Job, document: ReportDocument, done: number): Promise<void> {
  const { context, options, found } = job;
  const of = found.inputs.length;
  const isElsewhere = options.format === 'json' || options.output !== undefined;
  if (of > 1 && !options.quiet) {
    await context.err.write(progressLine(document, { done, of }, options.lang));
  } else if (document.failure !== null && isElsewhere) {
    await say(context, `${document.file}: ${document.failure.message}`);
  }
}

/** Audits all inputs; the terminal report of each is shown at once, so that nothing found is lost. */
async function auditDocuments(job: Job): Promise<readonly ReportDocument[]> {
  const { context, options, found, destination, stop } = job;
  const documents: ReportDocument[] = [];
  const batch = { ...context, options: auditOptions(options), standardInput: context.io.stdin };
  for await (const audited of auditAll(found.inputs, batch)) {
    const document = reportDocument(audited, options.lang);
    documents.push(document);
    await tell(job, document, documents.length);
    if (options.format === 'terminal') {
      await destination.write(renderDocument(document, looks(job)));
    }
    if (destination.isClosed() || stop.isAsked()) break;
  }
  return documents;
}

function ending(job: Job, report: Report): string {
  return job.options.format === 'json' ? renderJson(report) : renderSummary(report, looks(job));
}

async function run(job: Job): Promise<number> {
  const { context, options, found, words, destination } = job;
  for (const folder of found.emptyFolders) {
    await say(context, words.emptyFolder(folder, ENDINGS.join(' ')));
  }
  const documents = await auditDocuments(job);
  const left = job.stop.isAsked() ? found.inputs.slice(documents.length) : [];
  job.stop.end();
  const { version, rules } = context;
  const { lang } = options;
  const skipped = [...found.skipped, ...left.map(({ file }) => file)];
  const report = buildReport(documents, { version, rules, lang, skipped });
  await destination.write(ending(job, report));
  await destination.close();
  const failure = context.out.error();
  if (failure !== null)
    await say(context, words.cannotWrite(words.standardOutput, failure.message));
  if (left.length > 0) {
    await say(context, words.interrupted(left.length));
    return INTERRUPTED;
  }
  const wrongUsage = found.emptyFolders.length > 0 || failure !== null;
  return exitCodeOf(documents, options.failOn, wrongUsage);
}

function complaint(context: Context, options: CheckOptions, found: Inputs): string | null {
  const words = cliWordsOf(options.lang);
  const bad = badSeverity(options.severity);
  if (bad !== null) return words.badSeverity(bad);
  const severities = Object.keys(severitiesOf(options.severity));
  const id = unknownRule([...options.rule, ...options.ignore, ...severities], context.rules);
  if (id !== null) return words.unknownRule(id);
  const files = found.inputs.map(({ file }) => file);
  const { output } = options;
  return output !== undefined && isAmong(output, files) ? words.outputIsInput(output) : null;
}

/** `check`: audits the documents at `paths`, writes the report and returns the exit code. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  context: Context,
): Promise<number> {
  const words = cliWordsOf(options.lang);
  const found = await collectInputs(paths);
  const wrong = complaint(context, options, found);
  if (wrong !== null) {
    await say(context, wrong);
    return USAGE;
  }
  const destination = await openDestination(options.output, context.out);
  if ('reason' in destination) {
    await say(context, words.cannotWrite(options.output ?? '-', destination.reason));
    return USAGE;
  }
  const stop = interruption(context.io);
  return run({ context, options, words, found, destination, stop });
}
