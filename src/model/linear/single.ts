import type { LinearRow, Token } from '../../types/grid.ts';
import { key } from '../key.ts';
import { isFigure, type LooseEntry } from './entry.ts';

/** 508001: the code of a unit, known by the name after it. */
const UNIT_CODE = /^[1-9](\d{5}|\d{8})$/;

const isLabel = (token: Token | undefined): boolean => token !== undefined && !isFigure(token);

/** How many tokens a row's own code takes; 0 where it has none. */
export function codeLength(tokens: readonly Token[]): number {
  const texts = tokens.map((token) => key(token.text));
  const first = texts[0] ?? '';
  if (/^[2-5](\d{4}|\d{6})$/.test(first)) return 1;
  if (!/^\d{3}$/.test(first)) return UNIT_CODE.test(first) && isLabel(tokens[1]) ? 1 : 0;
  let length = 1;
  while (length < 3 && /^\d{2}$/.test(texts[length] ?? '')) length++;
  return length;
}

/** 208 05 05 2080505: the code whole behind its parts, or the unit's (102001), before the name. */
function repeatsCode([first, second]: readonly Token[], code: string): boolean {
  const text = key(first?.text ?? '');
  return code !== '' && (text === code || UNIT_CODE.test(text)) && isLabel(second);
}

const CODE_PIECE = /^\d{2,7}$/;

/**
 * Names and figures after a row's own code. A second classification (50101 工资奖金津补贴) stands
 * between them: whole numbers before a name are its code, and its name is not the row's.
 */
function labelsAndFigures(tokens: readonly Token[]): {
  readonly texts: readonly Token[];
  readonly figures: readonly Token[];
} {
  const last = tokens.findLastIndex((token) => !isFigure(token));
  const second = tokens.findIndex(
    (token, at) => at > 0 && at < last && CODE_PIECE.test(key(token.text)),
  );
  const between = tokens.slice(0, last + 1).filter(isFigure);
  if (second < 0 || !between.every((token) => CODE_PIECE.test(key(token.text))))
    return { texts: tokens.filter((token) => !isFigure(token)), figures: tokens.filter(isFigure) };
  return { texts: tokens.slice(0, second), figures: tokens.slice(last + 1) };
}

/** A row of a one-sided table: code, name, figures. */
export function singleEntry(row: LinearRow): LooseEntry {
  const tokens = row.tokens;
  const start = tokens.findIndex((token) => !/^[类款项]$/.test(key(token.text)));
  const rest = start < 0 ? [] : tokens.slice(start);
  const length = codeLength(rest);
  const code = rest
    .slice(0, length)
    .map((token) => key(token.text))
    .join('');
  const own = rest.slice(length);
  const { texts, figures } = labelsAndFigures(own.slice(repeatsCode(own, code) ? 1 : 0));
  return {
    page: row.page,
    code,
    name: texts.map((token) => token.text).join(''),
    figures: figures.map((token) => token.text),
  };
}
