import { faultKinds } from '../../samples/generator/faults.ts';
import { randomFrom } from '../../samples/generator/random.ts';
import type { Severity } from '../../src/types/relation.ts';
import { findingLine } from './faults/finding-line.ts';
import { cleanDocuments, doubleFaults, type Plan, shares, singleFaults } from './faults/plan.ts';
import { type Run, runAll } from './faults/run.ts';
import { type Judged, missLine, tallyHeading, tallyRow } from './faults/tally.ts';
import { type Form, forms } from './forms.ts';
import { gradesOf, type Said, saidOf } from './judge/grades.ts';
import { judge, reported } from './judge/judge.ts';
import { benchOptions } from './options.ts';
import { isInstalled } from './write/programs.ts';

const options = benchOptions(2000);

/** Plans are made over all forms, so that one form's part of a run can be repeated alone. */
const measured = forms.filter(({ name }) => shares[name] !== undefined);
const isIn =
  (available: readonly Form[]) =>
  ({ form }: Plan): boolean =>
    available.includes(form);

let shown = 0;

/** Misses are printed as they come: a whole run takes long. */
function show(lines: string | null): void {
  if (lines === null || shown >= options.misses) return;
  shown += 1;
  console.log(lines);
}

interface Single extends Judged {
  readonly said: readonly Said[];
}

function single({ plan, audited, milliseconds }: Run): Single[] {
  const [truth] = plan.truths;
  if (truth === undefined) return [];
  const findings = reported(audited).map(findingLine);
  const said = saidOf(plan.truths, audited);
  const judged = { plan, milliseconds, findings, said, verdict: judge(truth, audited) };
  show(missLine(judged));
  return [judged];
}

/** How often suspects were right, a line a grade of confidence. */
function printGrades(all: readonly Said[]): void {
  for (const { confidence, said, right } of gradesOf(all))
    console.log(`  ${confidence}: ${said} suspects, ${right} right`);
}

function printRows(all: readonly Judged[], names: readonly string[], of: (plan: Plan) => string) {
  for (const name of names)
    console.log(
      tallyRow(
        name,
        all.filter(({ plan }) => of(plan) === name),
      ),
    );
}

/** Single faults: a row a kind, a row a form. */
async function runSingle(available: readonly Form[]): Promise<readonly Said[]> {
  const plans = singleFaults(measured, options.count, randomFrom(options.seed)).filter(
    isIn(available),
  );
  const all = (await runAll(available, plans, single)).flat();
  console.log(tallyHeading);
  printRows(all, faultKinds, ({ truths }) => truths[0]?.kind ?? '');
  console.log('');
  printRows(
    all,
    available.map(({ name }) => name),
    ({ form }) => form.name,
  );
  console.log(tallyRow('all', all));
  return all.flatMap(({ said }) => said);
}

function double({ plan, audited }: Run) {
  const verdicts = plan.truths.map((truth) => judge(truth, audited));
  const covered = verdicts.every(({ covered: held }) => held > 0);
  const both = verdicts.every(({ named }) => named);
  const head = `  seed ${plan.seed} ${plan.document.style} ${plan.form.name}: ${JSON.stringify(plan.truths)}`;
  if (covered && !both) show([head, ...reported(audited).map(findingLine)].join('\n      '));
  const caught = verdicts.some((one) => one.caught);
  return { covered, caught, both, said: saidOf(plan.truths, audited) };
}

/** Two faults in one document: whether any is caught, and both named. */
async function runDouble(available: readonly Form[]): Promise<readonly Said[]> {
  const plans = doubleFaults(measured, options.doubles, randomFrom(options.seed + 1)).filter(
    isIn(available),
  );
  const runs = await runAll(available, plans, double);
  const covered = runs.filter((run) => run.covered);
  const caught = covered.filter((run) => run.caught).length;
  const both = covered.filter((run) => run.both).length;
  console.log(
    `double faults: ${runs.length}, both covered ${covered.length}; caught ${caught}, both named ${both}`,
  );
  return runs.flatMap(({ said }) => said);
}

/** Clean documents, which ought to have no finding above info. */
async function runClean(available: readonly Form[]): Promise<void> {
  const plans = cleanDocuments(measured, options.clean, options.seed).filter(isIn(available));
  const runs = await runAll(available, plans, ({ plan, audited }) => {
    const found = reported(audited);
    const head = `  seed ${plan.seed} ${plan.document.style} ${plan.form.name}`;
    if (found.length > 0) show([head, ...found.map(findingLine)].join('\n      '));
    return { severities: found.map(({ severity }) => severity), failed: audited.failure !== null };
  });
  const severities = runs.flatMap((run) => run.severities);
  const of = (severity: Severity) => severities.filter((one) => one === severity).length;
  const failed = runs.filter((run) => run.failed).length;
  console.log(
    `clean documents: ${runs.length}; false errors ${of('error')}, false warnings ${of('warning')}, not read ${failed}`,
  );
}

async function main(): Promise<void> {
  const wanted = measured.filter(
    ({ name }) =>
      name.includes(options.form) && (options.without === '' || !name.includes(options.without)),
  );
  const available = wanted.filter(({ needs }) => needs === null || isInstalled(needs));
  console.log(`seed ${options.seed} (--seed ${options.seed} repeats this run)`);
  for (const { name, needs } of wanted.filter((form) => !available.includes(form)))
    console.log(`left out: ${name} (${needs} is not installed)`);
  await runClean(available);
  const ofSingles = await runSingle(available);
  const ofDoubles = await runDouble(available);
  printGrades([...ofSingles, ...ofDoubles]);
}

await main();
