import type { Token } from '../../types/grid.ts';
import { isFigure, isLabel, startsOrdinal } from './kinds.ts';
import type { RowTokens } from './rows.ts';

/** Header and rows with each word on its side. */
export interface Parted {
  readonly header: readonly Token[];
  readonly rows: readonly RowTokens[];
}

/**
 * Extractors print the last header line and the first row as one where they stand close: 类 款 项
 * before the row's label, and labels after its figures where no other row has any, are header words.
 */
export function withoutHeaderWords(header: readonly Token[], rows: readonly RowTokens[]): Parted {
  const [first, ...rest] = rows;
  if (!first) return { header, rows };
  const leading = first.tokens.findIndex((token) => !/^[类款项]$/.test(token));
  const trailing = rest.length > 0 && !rest.some(endsInLabel) ? trailingLabels(first.tokens) : 0;
  const end = first.tokens.length - trailing;
  const words = [...first.tokens.slice(0, Math.max(0, leading)), ...first.tokens.slice(end)];
  const row = { ...first, tokens: first.tokens.slice(Math.max(0, leading), end) };
  return {
    header: [...header, ...words.map((text) => ({ text, page: first.page }))],
    rows: [row, ...rest],
  };
}

function endsInLabel(row: RowTokens): boolean {
  return trailingLabels(row.tokens) > 0;
}

/** How many labels follow the row's last figure; 0 where the row has no figure, or they are numbered. */
function trailingLabels(tokens: readonly string[]): number {
  const last = tokens.findLastIndex(isFigure);
  if (last < 0 || !tokens.some(isLabel) || tokens.slice(last + 1).some(startsOrdinal)) return 0;
  return tokens.length - last - 1;
}
