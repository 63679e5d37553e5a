import { audit } from '../../../src/audit.ts';
import type { AuditedDocument } from '../../../src/types/document.ts';
import type { Form } from '../forms.ts';
import { load } from '../write/cache.ts';
import type { Plan } from './plan.ts';

/** A plan with what the audit says of it. */
export interface Run {
  readonly plan: Plan;
  readonly audited: AuditedDocument;
  readonly milliseconds: number;
}

/** Bytes of a form's documents; programs are started once for all of them. */
async function bytesOf(form: Form, plans: readonly Plan[]): Promise<(() => Promise<Uint8Array>)[]> {
  const { bytes } = form;
  if (bytes !== null)
    return plans.map(
      ({ document }) =>
        () =>
          bytes(document),
    );
  const files = await form.write(plans.map(({ document }) => document));
  return files.map((file) => async () => load(file));
}

async function runPlan(plan: Plan, bytes: Uint8Array): Promise<Run> {
  const file = `${plan.form.name} ${plan.seed}.${plan.form.ending}`;
  const start = performance.now();
  const audited = await audit({ file, bytes }, {});
  return { plan, audited, milliseconds: performance.now() - start };
}

/** Audits every plan's document, form by form, and keeps what `judge` makes of each: audits are large. */
export async function runAll<T>(
  forms: readonly Form[],
  plans: readonly Plan[],
  judge: (run: Run) => T,
): Promise<T[]> {
  const judged: T[] = [];
  for (const form of forms) {
    const own = plans.filter((plan) => plan.form === form);
    const bytes = await bytesOf(form, own);
    for (const [index, plan] of own.entries()) {
      const make = bytes[index];
      if (make !== undefined) judged.push(judge(await runPlan(plan, await make())));
    }
    if (process.stderr.isTTY) process.stderr.write(`\r${judged.length}/${plans.length} `);
  }
  return judged;
}
