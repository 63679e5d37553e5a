import { isCode, isCodePart, isFigure, isLabel } from './kinds.ts';

/** A piece of a label on a line of its own, above or below its row's line. */
export interface Fragment {
  readonly text: string;
  /** Which line it stood on: pieces of one line belong to cells side by side. */
  readonly line: number;
}

/** A row's own tokens with the pieces printed between it and the row before. */
export interface OpenRow {
  readonly tokens: readonly string[];
  readonly before: readonly Fragment[];
}

/** Positions in `tokens` where a code, or nothing, stands before a figure: a label is missing there. */
export function missingLabels(tokens: readonly string[], labelled: boolean): readonly number[] {
  const gaps: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isCode(tokens[at] ?? '') || (at > 0 && isCode(tokens[at - 1] ?? ''))) continue;
    const after = at + 1 + countParts(tokens, at + 1);
    if (!isLabel(tokens[after] ?? '1')) gaps.push(after);
  }
  if (labelled && gaps.length === 0 && !tokens.some(isLabel)) gaps.push(0);
  return gaps;
}

function countParts(tokens: readonly string[], from: number): number {
  let count = 0;
  while (count < 2 && isCodePart(tokens[from + count] ?? '')) count += 1;
  return count;
}

/** What it costs to believe that `above` and `below` are pieces of the row's labels; 0 is natural. */
export function fragmentCost(
  gaps: number,
  above: readonly Fragment[],
  below: readonly Fragment[],
): number {
  const [up, down] = [linesIn(above), linesIn(below)];
  if (gaps > 0) {
    if (up + down === 0) return 6;
    const crowded = Math.max(0, widest(above) - gaps) + Math.max(0, widest(below) - gaps);
    const uneven = 2 * Math.abs(up - down) - (up === 0 || down === 0 ? 1 : 0);
    return uneven + 2 * crowded + shapeCost(above, below);
  }
  if (up + down === 0) return 0;
  if (up === down) return 1;
  return (up === 0 ? 1.5 * down : 3 * up + down) + (up > 0 ? shapeCost(above, below) : 0);
}

function linesIn(fragments: readonly Fragment[]): number {
  return new Set(fragments.map((fragment) => fragment.line)).size;
}

function widest(fragments: readonly Fragment[]): number {
  return Math.max(
    0,
    ...fragments.map((each) => fragments.filter((other) => other.line === each.line).length),
  );
}

/** A cell's first line is full: one shorter than the line below it is another cell's end. */
function shapeCost(above: readonly Fragment[], below: readonly Fragment[]): number {
  const first = above[0]?.text.length ?? 0;
  const last = below.at(-1)?.text.length ?? 0;
  return first > 0 && last > first + 1 ? 1.5 : 0;
}

/** The row with its pieces put in: into the gaps in order, or around its longest label. */
export function withFragments(
  tokens: readonly string[],
  gaps: readonly number[],
  above: readonly Fragment[],
  below: readonly Fragment[],
): string[] {
  if (above.length + below.length === 0) return [...tokens];
  if (gaps.length === 0) return aroundLabels(tokens, above, below);
  const texts = gaps.map(() => '');
  for (const fragment of [...spread(above, gaps.length), ...spread(below, gaps.length)]) {
    texts[fragment.slot] += fragment.text;
  }
  const filled = [...tokens];
  gaps.toReversed().forEach((gap, back) => {
    const text = texts[gaps.length - 1 - back] ?? '';
    if (text !== '') filled.splice(gap, 0, text);
  });
  return filled;
}

function spread(fragments: readonly Fragment[], slots: number): { slot: number; text: string }[] {
  let slot = 0;
  return fragments.map((fragment, at) => {
    slot = at > 0 && fragments[at - 1]?.line === fragment.line ? Math.min(slot + 1, slots - 1) : 0;
    return { slot, text: fragment.text };
  });
}

function aroundLabels(
  tokens: readonly string[],
  above: readonly Fragment[],
  below: readonly Fragment[],
): string[] {
  const labels = tokens.flatMap((token, at) => (isFigure(token) ? [] : [at]));
  const longest = labels.toSorted((a, b) => (tokens[b]?.length ?? 0) - (tokens[a]?.length ?? 0));
  const joined = [...tokens];
  for (const [fragments, put] of [
    [above, (host: string, text: string) => text + host],
    [below, (host: string, text: string) => host + text],
  ] as const) {
    const width = Math.max(1, widest(fragments));
    const hosts = longest.slice(0, width).sort((a, b) => a - b);
    const ordered =
      fragments === above ? spread(fragments, width).toReversed() : spread(fragments, width);
    for (const { slot, text } of ordered) {
      const host = hosts[Math.min(slot, hosts.length - 1)];
      if (host === undefined) joined.push(text);
      else joined[host] = put(joined[host] ?? '', text);
    }
  }
  return joined;
}
