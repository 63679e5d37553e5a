import type { LinearRow, Token } from '../../types/grid.ts';
import { key } from '../key.ts';
import { isFigure, type LooseEntry } from './entry.ts';
import { codeLength } from './single.ts';

const ECONOMIC = /^3\d\d(\d\d)?$/;

/**
 * The entries of a basic-expenditure row that prints two or three lists side by side, by code:
 * 301 and 303 stand on the left, the others on the right.
 */
export function codedEntries(row: LinearRow): readonly LooseEntry[] {
  const entries: { page: number; code: string; name: string; figures: string[] }[] = [];
  let at = 0;
  while (at < row.tokens.length) {
    const rest = row.tokens.slice(at);
    const length = ECONOMIC.test(key(rest[0]?.text ?? '')) ? codeLength(rest) : 0;
    const token = rest[0] as Token;
    const open = entries.at(-1);
    if (length > 0) {
      const code = rest
        .slice(0, length)
        .map((part) => key(part.text))
        .join('');
      entries.push({ page: row.page, code, name: '', figures: [] });
    } else if (isFigure(token)) open?.figures.push(token.text);
    else if (/经费合计/.test(key(token.text)) || !open)
      entries.push({ page: row.page, code: '', name: token.text, figures: [] });
    else if (open.figures.length === 0 && open.name === '') open.name = token.text;
    at += Math.max(1, length);
  }
  return entries.filter((entry) => entry.code !== '' || entry.figures.length > 0);
}
