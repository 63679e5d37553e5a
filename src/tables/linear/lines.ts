import type { BodyLine } from './rejoin.ts';
import { isSpaced, type SourceLine } from './source.ts';
import { tokensOf } from './tokens.ts';

/**
 * Whether blank lines part the lines but for those that stand beside one another. Text set out by
 * spaces, or with a blank above every line, does not tell what stands beside what.
 */
export function isSpread(source: readonly SourceLine[]): boolean {
  const apart = source.filter((line) => line.blanks > 0 || line.startsPage).length;
  const spaced = source.filter((line) => isSpaced(line.raw)).length;
  return apart < source.length && apart * 2 > source.length && spaced * 2 < source.length;
}

/** A table's body lines in runs: where most lines have a blank line above, one without stands beside the line before. */
export function bodyLines(source: readonly SourceLine[], spread: boolean): BodyLine[] {
  return source.map((line, at) => ({
    page: line.page,
    tokens: tokensOf(line.text),
    beside: spread && line.blanks === 0 && !line.startsPage,
    cut: at > 0 && line.page !== source[at - 1]?.page,
  }));
}
