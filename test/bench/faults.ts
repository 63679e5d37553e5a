import { faultKinds } from '../../samples/generator/faults.ts';
import { randomFrom } from '../../samples/generator/random.ts';
import { findingLine } from './faults/finding-line.ts';
import { cleanDocuments, doubleFaults, type Plan, shares, singleFaults } from './faults/plan.ts';
import { type Run, runAll } from './faults/run.ts';
import { type Judged, missLines, tallyHeading, tallyRow } from './faults/tally.ts';
import { type Form, forms } from './forms.ts';
import { gradesOf, type Said, saidOf } from './judge/grades.ts';
import { judge, reported } from './judge/judge.ts';
import { benchOptions } from './options.ts';
import { isInstalled } from './write/programs.ts';

const options = benchOptions(2000);

interface Single extends Judged {
  readonly said: readonly Said[];
}

function single({ plan, audited, milliseconds }: Run): Single[] {
  const [truth] = plan.truths;
  if (truth === undefined) return [];
  const findings = reported(audited).map(findingLine);
  const said = saidOf(plan.truths, audited);
  return [{ plan, milliseconds, findings, said, verdict: judge(truth, audited) }];
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
  const plans = singleFaults(available, options.count, randomFrom(options.seed));
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
  for (const line of missLines(all).slice(0, options.misses)) console.log(line);
  return all.flatMap(({ said }) => said);
}

const double = ({ plan, audited }: Run) => ({
  plan,
  verdicts: plan.truths.map((truth) => judge(truth, audited)),
  findings: reported(audited).map(findingLine),
  said: saidOf(plan.truths, audited),
});

/** Two faults in one document: whether any is caught, and both named. */
async function runDouble(available: readonly Form[]): Promise<readonly Said[]> {
  const plans = doubleFaults(available, options.doubles, randomFrom(options.seed + 1));
  const runs = await runAll(available, plans, double);
  const covered = runs.filter(({ verdicts }) => verdicts.every(({ covered: held }) => held > 0));
  const caught = covered.filter(({ verdicts }) => verdicts.some((one) => one.caught)).length;
  const missed = covered.filter(({ verdicts }) => !verdicts.every(({ named }) => named));
  console.log(
    `double faults: ${runs.length}, both covered ${covered.length}; caught ${caught}, both named ${covered.length - missed.length}`,
  );
  for (const { plan, findings } of missed.slice(0, options.misses)) {
    const head = `  seed ${plan.seed} ${plan.document.style} ${plan.form.name}: ${JSON.stringify(plan.truths)}`;
    console.log([head, ...findings].join('\n      '));
  }
  return runs.flatMap(({ said }) => said);
}

/** Clean documents, which ought to have no finding above info. */
async function runClean(available: readonly Form[]): Promise<void> {
  const plans = cleanDocuments(available, options.clean, options.seed);
  const runs = await runAll(available, plans, ({ plan, audited }) => ({
    head: `  seed ${plan.seed} ${plan.document.style} ${plan.form.name}`,
    found: reported(audited).map((finding) => ({ finding, line: findingLine(finding) })),
    failed: audited.failure !== null,
  }));
  const found = runs.flatMap((run) => run.found);
  const of = (severity: string) =>
    found.filter(({ finding }) => finding.severity === severity).length;
  console.log(
    `clean documents: ${runs.length}; false errors ${of('error')}, false warnings ${of('warning')}, not read ${runs.filter(({ failed }) => failed).length}`,
  );
  const faulty = runs.filter((run) => run.found.length > 0).slice(0, options.misses);
  for (const { head, found: own } of faulty)
    console.log([head, ...own.map(({ line }) => line)].join('\n      '));
}

async function main(): Promise<void> {
  const wanted = forms.filter(
    ({ name }) => shares[name] !== undefined && name.includes(options.form),
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
