import { parseArgs } from 'node:util';

/** What a bench is asked for on its command line. */
export interface BenchOptions {
  /** Documents a form, or faults in all. */
  readonly count: number;
  /** Only forms whose name contains this. */
  readonly form: string;
  /** No forms whose name contains this; '' leaves none out. */
  readonly without: string;
  /** Misses printed a document. */
  readonly misses: number;
  readonly seed: number;
  /** Clean documents that are audited. */
  readonly clean: number;
  /** Documents with two faults. */
  readonly doubles: number;
}

/** Reads `--count`, `--form`, `--without`, `--misses`, `--seed`, `--clean` and `--doubles`; `count` is the bench's own default. */
export function benchOptions(count: number): BenchOptions {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: String(count) },
      form: { type: 'string', default: '' },
      without: { type: 'string', default: '' },
      misses: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      clean: { type: 'string', default: '600' },
      doubles: { type: 'string', default: '300' },
    },
  });
  return {
    count: Number(values.count),
    form: values.form,
    without: values.without,
    misses: Number(values.misses),
    seed: Number(values.seed),
    clean: Number(values.clean),
    doubles: Number(values.doubles),
  };
}
