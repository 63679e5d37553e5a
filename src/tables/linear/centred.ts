import type { Fragment } from './fragments.ts';
import {
  isCode,
  isFigure,
  isInteger,
  isLabel,
  isMoney,
  startsOrdinal,
  startsRow,
} from './kinds.ts';
import type { BodyLine } from './rejoin.ts';
import type { RowTokens } from './rows.ts';
import { shareFragments } from './share.ts';

interface Draft {
  readonly page: number;
  readonly tokens: readonly string[];
  readonly before: readonly Fragment[];
  /** It has no amounts yet, which a line of figures below completes. */
  readonly open: boolean;
  /** A number of it took several lines, so its other cells may stand below. */
  readonly wrapped: boolean;
}

interface Drafts {
  readonly rows: readonly Draft[];
  readonly pending: readonly Fragment[];
}

/**
 * Rows of text in which a row's code and figures stand on one line, in the middle of a name that
 * takes several: the pieces of names above and below each line are shared out afterwards.
 */
export function centredRows(lines: readonly BodyLine[]): RowTokens[] {
  const { rows, pending } = lines.reduce<Drafts>((drafts, line, at) => withLine(drafts, line, at), {
    rows: [],
    pending: [],
  });
  const labelled = rows.some((row) => row.tokens.some(isLabel));
  return shareFragments(rows, pending, labelled).map((tokens, at) => ({
    page: rows[at]?.page ?? 1,
    tokens,
  }));
}

function withLine({ rows, pending }: Drafts, line: BodyLine, at: number): Drafts {
  const open = rows.at(-1);
  if (open && endsName(line, open)) {
    const [tail = '', ...rest] = line.tokens;
    const label = [...pending.map((fragment) => fragment.text), tail].join('');
    const tokens = [...joined(open.tokens, label), ...rest];
    const whole = { ...open, tokens, open: !rest.some(isMoney), wrapped: isWrapped(line) };
    return { rows: [...rows.slice(0, -1), whole], pending: [] };
  }
  if (line.tokens.every(isLabel) && !startsRow(line.tokens[0] ?? '')) {
    return { rows, pending: [...pending, ...line.tokens.map((text) => ({ text, line: at }))] };
  }
  const last = rows.at(-1);
  if (last && completes(line, last, pending.length)) {
    const label = pending.map((fragment) => fragment.text).join('');
    const tokens = [...joined(last.tokens, label), ...line.tokens];
    const whole = { ...last, tokens, open: false, wrapped: last.wrapped || isWrapped(line) };
    return { rows: [...rows.slice(0, -1), whole], pending: [] };
  }
  const own = {
    page: line.page,
    tokens: line.tokens,
    before: pending,
    open: !line.tokens.some(isMoney),
    wrapped: isWrapped(line),
  };
  return { rows: [...rows, own], pending: [] };
}

const isWrapped = ({ wrapped = false }: BodyLine): boolean => wrapped;

/** How names end: what ends so needs no more. */
const NAME_END = /(费|支出|收入|合计|小计|总计|结余|补助|拨款)$/;

/**
 * Whether a line opens with the end of the open row's name, before that row's figures or its other
 * side: below a code's name, or below a numbered name that does not end like one.
 */
function endsName({ tokens }: BodyLine, row: Draft): boolean {
  const [first = '', ...rest] = tokens;
  const name = row.tokens.at(-1) ?? '';
  if (!row.open || !isLabel(first) || startsRow(first)) return false;
  if (isCode(row.tokens[0] ?? '')) return isFigure(rest[0] ?? '');
  if (!isLabel(name) || !startsOrdinal(name)) return false;
  return rest.some(startsOrdinal) || (rest.some(isMoney) && !NAME_END.test(name));
}

/** Figures without a code or label of their own belong to the row that still lacks its figures. */
function completes(line: BodyLine, last: Draft, pending: number): boolean {
  if (!line.tokens.every(isFigure) || isCode(line.tokens[0] ?? '')) return false;
  if (!last.open) return pending === 0 && (last.wrapped || isWrapped(line));
  return !line.tokens.every(isInteger) || line.tokens.length > 1;
}

function joined(tokens: readonly string[], label: string): readonly string[] {
  if (label === '') return tokens;
  const last = tokens.at(-1) ?? '';
  return isLabel(last) ? [...tokens.slice(0, -1), last + label] : [...tokens, label];
}
