/** A source of repeatable chance: the same seed gives the same values on every machine. */
export interface Random {
  /** At least 0, less than 1. */
  readonly next: () => number;
  /** An integer from `low` to `high`, both included. */
  readonly int: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** `count` of the list's entries, in the list's order. */
  readonly some: <T>(list: readonly T[], count: number) => T[];
  readonly shuffled: <T>(list: readonly T[]) => T[];
  /** `total` cut into `count` parts, each a positive multiple of `grain` but for the last, which takes the rest. */
  readonly cut: (total: number, count: number, grain: number) => number[];
}

/** Mulberry32: 32 bits of state are plenty for made-up ledgers. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function cutter(next: () => number): Random['cut'] {
  return (total, count, grain) => {
    const weights = Array.from({ length: count }, () => 0.3 + next());
    const sum = weights.reduce((a, b) => a + b, 0);
    const parts = weights
      .slice(1)
      .map((weight) => Math.max(1, Math.floor((total * weight) / sum / grain)) * grain);
    return [...parts, total - parts.reduce((a, b) => a + b, 0)];
  };
}

/** A source of chance from a seed (any integer). */
export function randomFrom(seed: number): Random {
  const next = mulberry32(seed);
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const found = list[int(0, list.length - 1)];
    if (found === undefined) throw new Error('pick from an empty list');
    return found;
  };
  const some = <T>(list: readonly T[], count: number): T[] => {
    const keys = list.map(() => next());
    const limit = [...keys].sort((a, b) => a - b)[Math.min(count, list.length) - 1] ?? -1;
    return list.filter((_, index) => (keys[index] ?? 2) <= limit);
  };
  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((value) => ({ value, key: next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ value }) => value);
  return { next, int, pick, some, shuffled, cut: cutter(next), chance: (p) => next() < p };
}
