import { PLACE } from './place.ts';

/** A strip of the body's texts, or a heading's, from left to right. */
export interface Strip {
  readonly left: number;
  readonly right: number;
}

/** A heading's strip with its text. */
export interface HeadStrip extends Strip {
  readonly text: string;
}

/** A body strip; amounts end at its right. */
export interface BodyStrip extends Strip {
  readonly figures: boolean;
}

/** For each body strip, in order, the heading over it (its index), or null; and what speaks against it. */
export interface Match {
  readonly heads: readonly (number | null)[];
  readonly cost: number;
}

/** What speaks against a strip without a heading, and a heading over a blank column, in places. */
const BARE = 12;
const BLANK = 1;

/** Headings of names, which stand over no amounts. */
const NAMES = /(项目|科目|名称|分类|类别|内容)([（(].*[）)])?$/;

const isStrange = ({ figures }: BodyStrip, { text }: HeadStrip): boolean =>
  figures && NAMES.test(text);

const middle = ({ left, right }: Strip): number => (left + right) / 2;

export const gapOf = (a: Strip, b: Strip): number =>
  Math.max(0, Math.max(a.left, b.left) - Math.min(a.right, b.right));

const median = (values: readonly number[]): number | null =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;

/** How far right of its heading's middle a column's amounts usually end. */
function usualOff(bodies: readonly BodyStrip[], heads: readonly HeadStrip[]): number | null {
  return median(
    bodies.flatMap((body) => {
      const over = heads.filter((head) => gapOf(head, body) === 0);
      const [only] = over;
      return body.figures && only && over.length === 1 && !isStrange(body, only)
        ? [body.right - middle(only)]
        : [];
    }),
  );
}

type Forbidden = readonly [number, number] | null;

function best(
  bodies: readonly BodyStrip[],
  heads: readonly Strip[],
  costOf: (body: number, head: number) => number,
  forbidden: Forbidden,
): Match {
  let row: Match[] = [{ heads: [], cost: 0 }];
  for (let head = 0; head < heads.length; head++) {
    const { heads: none, cost } = row[head] as Match;
    row.push({ heads: none, cost: cost + BLANK });
  }
  bodies.forEach((_, body) => {
    const next: Match[] = [];
    row.forEach((above, head) => {
      const options = [{ heads: [...above.heads, null], cost: above.cost + BARE }];
      const left = next[head - 1];
      if (left) options.push({ heads: [...left.heads], cost: left.cost + BLANK });
      const before = row[head - 1];
      if (before && !(forbidden?.[0] === body && forbidden[1] === head - 1))
        options.push({
          heads: [...before.heads, head - 1],
          cost: before.cost + costOf(body, head - 1),
        });
      next.push(options.reduce((a, b) => (b.cost < a.cost ? b : a)));
    });
    row = next;
  });
  return row.at(-1) as Match;
}

/** How much better the best match must be than one that heads a column of amounts otherwise, in places. */
const CLEARLY = 2;

/**
 * The heading over each strip of a table's body, in order, by how near they stand; amounts stand as far
 * from their headings in one column as in another. Null where another heading could as well be over
 * amounts.
 */
export function matchHeads(
  bodies: readonly BodyStrip[],
  heads: readonly HeadStrip[],
): Match | null {
  const usual = usualOff(bodies, heads);
  const costOf = (at: number, head: number): number => {
    const [body, over] = [bodies[at], heads[head]];
    if (!body || !over) return BARE;
    const off = body.figures && usual !== null ? Math.abs(body.right - middle(over) - usual) : 0;
    const gap = gapOf(body, over);
    const strange = isStrange(body, over) ? BARE : 0;
    return (gap + 0.5 * off + (gap > 0 ? PLACE : 0)) / PLACE + strange;
  };
  const match = best(bodies, heads, costOf, null);
  const doubt = match.heads.some((head, body) => {
    if (head === null || !bodies[body]?.figures) return false;
    const rival = best(bodies, heads, costOf, [body, head]);
    return rival.cost - match.cost < CLEARLY;
  });
  return doubt ? null : match;
}
