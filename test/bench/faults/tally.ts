import type { Verdict } from '../judge/judge.ts';
import type { Plan } from './plan.ts';

/** What came of a plan's only fault. */
export interface Judged {
  readonly plan: Plan;
  readonly verdict: Verdict;
  readonly milliseconds: number;
  /** What was found instead, a line each; for the reader of the misses. */
  readonly findings: readonly string[];
}

const percent = (part: number, whole: number): string =>
  (whole === 0 ? '-' : `${((part / whole) * 100).toFixed(1)}%`).padStart(8);

const count = (list: readonly Judged[], of: (verdict: Verdict) => boolean): number =>
  list.filter(({ verdict }) => of(verdict)).length;

const mean = (list: readonly Judged[], of: (judged: Judged) => number): number =>
  list.reduce((sum, judged) => sum + of(judged), 0) / Math.max(1, list.length);

export const tallyHeading = [
  ''.padEnd(26),
  'faults'.padStart(7),
  'rounding'.padStart(8),
  'covered'.padStart(8),
  'caught'.padStart(8),
  'named'.padStart(8),
  'named>=2'.padStart(8),
  'mended'.padStart(8),
  'noise'.padStart(7),
  'ms'.padStart(6),
].join(' ');

/**
 * One printed row: faults, those that rounding could have left, the others in figures that some relation
 * holds, and of these the shares caught, named (of all, and of those in two or more relations) and mended; noise a document.
 */
export function tallyRow(name: string, all: readonly Judged[]): string {
  const errors = all.filter(({ verdict }) => !verdict.rounding);
  const covered = errors.filter(({ verdict }) => verdict.covered > 0 || verdict.caught);
  const crossed = errors.filter(({ verdict }) => verdict.covered > 1);
  const caught = count(covered, (verdict) => verdict.caught);
  const named = count(covered, (verdict) => verdict.named);
  return [
    name.padEnd(26),
    String(all.length).padStart(7),
    String(all.length - errors.length).padStart(8),
    String(covered.length).padStart(8),
    percent(caught, covered.length),
    percent(named, covered.length),
    percent(
      count(crossed, (verdict) => verdict.named),
      crossed.length,
    ),
    percent(
      count(covered, (verdict) => verdict.mended),
      covered.length,
    ),
    mean(all, ({ verdict }) => verdict.noise)
      .toFixed(2)
      .padStart(7),
    mean(all, ({ milliseconds }) => milliseconds)
      .toFixed(0)
      .padStart(6),
  ].join(' ');
}

const isMiss = ({ rounding, caught, named, mended, noise, covered, failed }: Verdict): boolean =>
  failed || noise > 0 || (covered > 0 && !rounding && !(caught && named && mended));

/** A fault that was missed, misnamed or made more than one finding: a line, and one a finding; else null. */
export function missLine({ plan, verdict, findings }: Judged): string | null {
  if (!isMiss(verdict)) return null;
  const { seed, document, form, truths } = plan;
  const head = `  seed ${seed} ${document.style} ${form.name}: ${JSON.stringify(truths[0])}`;
  return [`${head} -> ${JSON.stringify(verdict)}`, ...findings].join('\n      ');
}
