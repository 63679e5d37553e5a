import { parseArgs } from 'node:util';

/** What a bench is asked for on its command line. */
export interface BenchOptions {
  /** Documents a form. */
  readonly count: number;
  /** Only forms whose name contains this. */
  readonly form: string;
  /** Misses printed a document. */
  readonly misses: number;
  readonly seed: number;
}

/** Reads `--count`, `--form`, `--misses` and `--seed`. */
export function benchOptions(): BenchOptions {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '8' },
      form: { type: 'string', default: '' },
      misses: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [count, misses, seed] = [values.count, values.misses, values.seed].map(Number);
  return { count: count ?? 8, form: values.form, misses: misses ?? 0, seed: seed ?? 1 };
}
