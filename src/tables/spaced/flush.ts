import type { BodyStrip, Strip } from './match.ts';
import { PLACE } from './place.ts';

/** How far a name may begin from its heading where both are set left. */
const SAME_LEFT = 1.1 * PLACE;

/** How much wider than its heading a column must be for a heading in its middle to stand apart. */
const WIDE = 4 * PLACE;

const widthOf = ({ left, right }: Strip): number => right - left;

/** The heading a strip of names begins under, or null. */
function headOfNames(body: BodyStrip, heads: readonly Strip[]): number | null {
  const found = heads.flatMap((head, at) =>
    Math.abs(head.left - body.left) <= SAME_LEFT ? [at] : [],
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The last heading that begins before amounts end. */
const headOfAmounts = (body: BodyStrip, heads: readonly Strip[]): number | null => {
  const at = heads.findLastIndex(({ left }) => left < body.right);
  return at < 0 ? null : at;
};

/**
 * The heading over each strip, in order, where headings are set left in their cells, as names that
 * all begin right under theirs show: a column reaches to where the next heading begins. Null where
 * they are not, or a strip is without one.
 */
export function matchFlush(
  bodies: readonly BodyStrip[],
  heads: readonly Strip[],
): readonly number[] | null {
  const found = bodies.map((body) => (body.figures ? headOfAmounts : headOfNames)(body, heads));
  const rising = found.every((head, at) => head !== null && head > (found[at - 1] ?? -1));
  const set = bodies.some((body, at) => {
    const head = heads[found[at] ?? -1];
    return !body.figures && head !== undefined && widthOf(body) - widthOf(head) >= WIDE;
  });
  return rising && set ? found.filter((head) => head !== null) : null;
}
