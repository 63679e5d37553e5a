import { faultKinds } from '../../samples/generator/faults.ts';
import { randomFrom } from '../../samples/generator/random.ts';
import { cleanDocuments, doubleFaults, shares, singleFaults } from './faults/plan.ts';
import { type Run, runAll } from './faults/run.ts';
import { type Judged, missLines, tallyHeading, tallyRow } from './faults/tally.ts';
import { type Form, forms } from './forms.ts';
import { gradesOf } from './judge/grades.ts';
import { judge, reported } from './judge/judge.ts';
import { benchOptions } from './options.ts';
import { isInstalled } from './write/programs.ts';

const options = benchOptions(2000);

function judged({ plan, ...run }: Run): Judged[] {
  const [truth] = plan.truths;
  return truth === undefined ? [] : [{ plan, ...run, verdict: judge(truth, run.audited) }];
}

/** How often suspects were right, a line a grade of confidence. */
function printGrades(runs: readonly Run[]): void {
  const all = runs.map(({ plan, audited }) => ({ truths: plan.truths, audited }));
  for (const { confidence, said, right } of gradesOf(all))
    console.log(`  ${confidence}: ${said} suspects, ${right} right`);
}

/** Single faults: a row a kind, a row a form. */
async function runSingle(available: readonly Form[]): Promise<readonly Run[]> {
  const plans = singleFaults(available, options.count, randomFrom(options.seed));
  const runs = await runAll(available, plans);
  const all = runs.flatMap(judged);
  console.log(tallyHeading);
  for (const kind of faultKinds)
    console.log(
      tallyRow(
        kind,
        all.filter(({ plan }) => plan.truths[0]?.kind === kind),
      ),
    );
  console.log('');
  for (const form of available)
    console.log(
      tallyRow(
        form.name,
        all.filter(({ plan }) => plan.form === form),
      ),
    );
  console.log(tallyRow('all', all));
  for (const line of missLines(all).slice(0, options.misses)) console.log(line);
  return runs;
}

/** Two faults in one document: whether any is caught, and both named. */
async function runDouble(available: readonly Form[]): Promise<readonly Run[]> {
  const plans = doubleFaults(available, options.doubles, randomFrom(options.seed + 1));
  const runs = await runAll(available, plans);
  const verdicts = runs.map(({ plan, audited }) =>
    plan.truths.map((truth) => judge(truth, audited)),
  );
  const covered = verdicts.filter((pair) => pair.every(({ covered: held }) => held > 0));
  const caught = covered.filter((pair) => pair.some(({ caught: error }) => error)).length;
  const both = covered.filter((pair) => pair.every(({ named }) => named)).length;
  console.log(
    `double faults: ${runs.length}, both covered ${covered.length}; caught ${caught}, both named ${both}`,
  );
  return runs;
}

/** Clean documents, which ought to have no finding above info. */
async function runClean(available: readonly Form[]): Promise<void> {
  const runs = await runAll(available, cleanDocuments(available, options.clean, options.seed));
  const found = runs.flatMap(({ plan, audited }) =>
    reported(audited).map((finding) => ({ plan, finding })),
  );
  const failed = runs.filter(({ audited }) => audited.failure !== null);
  const of = (severity: string) =>
    found.filter(({ finding }) => finding.severity === severity).length;
  console.log(
    `clean documents: ${runs.length}; false errors ${of('error')}, false warnings ${of('warning')}, not read ${failed.length}`,
  );
  for (const { plan, finding } of found.slice(0, options.misses)) {
    const formula = finding.outcomes[0]?.relation.formula ?? '';
    console.log(
      `  seed ${plan.seed} ${plan.document.style} ${plan.form.name}: ${finding.rule} ${formula}`,
    );
  }
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
  const single = await runSingle(available);
  const double = await runDouble(available);
  printGrades([...single, ...double]);
}

await main();
