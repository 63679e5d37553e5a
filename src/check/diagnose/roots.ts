/** Numbers joined into groups; each group has its smallest number for its root. */
export interface Roots {
  readonly rootOf: (index: number) => number;
  readonly join: (left: number, right: number) => void;
}

/** Groups in which every number is yet alone. */
export function rootsOf(): Roots {
  const parents = new Map<number, number>();
  const rootOf = (index: number): number => {
    const above = parents.get(index) ?? index;
    if (above === index) return index;
    const top = rootOf(above);
    parents.set(index, top);
    return top;
  };
  const join = (left: number, right: number): void => {
    const [one, other] = [rootOf(left), rootOf(right)];
    if (one !== other) parents.set(Math.max(one, other), Math.min(one, other));
  };
  return { rootOf, join };
}
