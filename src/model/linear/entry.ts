import type { Token } from '../../types/grid.ts';
import { readNumber } from '../amount.ts';
import type { PartFigures } from './ways.ts';

/** One list's share of a linear row: its labels, and its figures in printed order. */
export interface LooseEntry {
  readonly page: number;
  readonly code: string;
  readonly name: string;
  readonly figures: readonly string[];
  /** Which columns the figures may stand in, where the table's parts are on different pages. */
  readonly parts?: readonly PartFigures[];
}

/** Whether a token is a number, or a sign for none. */
export function isFigure(token: Token): boolean {
  const { kind } = readNumber(token.text);
  return (
    token.text.trim() !== '' && (kind === 'number' || kind === 'malformed' || kind === 'blank')
  );
}
