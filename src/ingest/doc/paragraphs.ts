import { type FormatRun, runAt } from './formats.ts';
import { type Modifier, modifiersOf } from './modifiers.ts';
import type { Stored } from './pieces.ts';

/** A paragraph's text, how it ends, and what its format says of tables. */
export interface Paragraph {
  readonly text: string;
  /** A paragraph's end, a cell's end in a table, or the end of a table's row. */
  readonly end: 'paragraph' | 'cell' | 'row';
  readonly inTable: boolean;
  readonly modifiers: readonly Modifier[];
}

const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const DELETED = 0x0800;
const HIDDEN = 0x083c;
const ELSEWHERE = [0x6645, 0x6646];
const CELL_MARK = '\u0007';
const ENDS = new Set(['\r', CELL_MARK, '\f']);

function isSet(modifiers: readonly Modifier[], code: number): boolean {
  return modifiers.some((one) => one.code === code && one.operand.getUint8(0) === 1);
}

/** Formats too large for their page (wide tables) stand in the data stream. */
function withElsewhere(modifiers: readonly Modifier[], data: DataView | null): readonly Modifier[] {
  return modifiers.flatMap((one) => {
    if (!data || !ELSEWHERE.includes(one.code)) return [one];
    const at = one.operand.getUint32(0, true);
    if (at + 2 > data.byteLength) return [];
    const length = Math.min(data.getUint16(at, true), data.byteLength - at - 2);
    return modifiersOf(new DataView(data.buffer, data.byteOffset + at + 2, length));
  });
}

const PLAIN: Readonly<Record<string, string>> = {
  '\u000b': '\n',
  '\u000e': '\n',
  '\u001e': '-',
  '\t': ' ',
};

/** The shown text of characters; signs that stand for pictures, notes and soft hyphens are none. */
function plain(text: string): string {
  return PLAIN[text] ?? (text < ' ' && text !== '\n' ? '' : text === '\u001f' ? '' : text);
}

/** Follows fields: `{code | result}` shows its result only, with other fields in both. */
function fieldFilter(): (sign: string) => boolean {
  const open: ('code' | 'result')[] = [];
  return (sign) => {
    if (sign === '\u0013') open.push('code');
    else if (sign === '\u0014') open.splice(-1, 1, 'result');
    else if (sign === '\u0015') open.pop();
    return !open.includes('code');
  };
}

/** What the formats of a document are looked up in. */
export interface Formats {
  readonly characters: readonly FormatRun[];
  readonly paragraphs: readonly FormatRun[];
  readonly data: DataView | null;
}

function isShown({ characters }: Formats, at: number): boolean {
  const modifiers = runAt(characters, at)?.modifiers ?? [];
  return !isSet(modifiers, DELETED) && !isSet(modifiers, HIDDEN);
}

function endOf(mark: string, modifiers: readonly Modifier[]): Paragraph['end'] {
  if (mark !== CELL_MARK) return 'paragraph';
  return isSet(modifiers, ROW_END) ? 'row' : 'cell';
}

/** The paragraphs of a range of characters: deleted and hidden text and field codes left out. */
export function paragraphsOf(characters: readonly Stored[], formats: Formats): Paragraph[] {
  const found: Paragraph[] = [];
  const shows = fieldFilter();
  let text = '';
  for (const { text: sign, at } of characters) {
    const shown = shows(sign);
    if (!ENDS.has(sign)) {
      if (shown && isShown(formats, at)) text += plain(sign);
      continue;
    }
    const own = runAt(formats.paragraphs, at)?.modifiers ?? [];
    const modifiers = withElsewhere(own, formats.data);
    const inTable = sign === CELL_MARK || isSet(modifiers, IN_TABLE);
    found.push({ text, end: endOf(sign, modifiers), inTable, modifiers });
    text = '';
  }
  return text === ''
    ? found
    : [...found, { text, end: 'paragraph', inTable: false, modifiers: [] }];
}
