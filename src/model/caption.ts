import type { Item, Line } from '../types/grid.ts';
import type { TableKind, Unit } from '../types/model.ts';
import { TITLE_LIKE, TITLE_PATTERNS } from './catalogue/titles.ts';
import { key } from './key.ts';
import { statedUnit } from './unit.ts';

/** What the lines around a table say of it. `from` is the index of the first item it claims. */
export interface Caption {
  readonly title: string;
  readonly kind: TableKind;
  readonly unit: Unit | null;
  readonly notes: readonly string[];
  /** The lines taken as title, unit or note: no longer narrative. */
  readonly claimed: ReadonlySet<Line>;
}

const LINES_ABOVE = 8;
const LINES_BELOW = 6;
const LONGEST_TITLE = 80;
const FORM_NUMBER =
  /^(附件?|预算|决算|公开|财决|财预|批复)*\d*[-\d]*表?\d*$|^.{0,4}公开(\d+表|(?<=^公开)表)$/;
const CONTENTS = /(\.{4,}|…{2,}|·{4,})/;
const NOTE = /^(注|备注|说明|附注|\*|※)[:：1一]?|空表|(为|是)空|无数据|没有.*(收支|收入|支出|安排)/;

/** Whether a line can be a table's title: short, ends in 表, no sentence and no contents entry. */
export function isTitle(text: string): boolean {
  const bare = titleKey(text);
  if (bare.length < 4 || bare.length > LONGEST_TITLE || CONTENTS.test(text)) return false;
  return (
    TITLE_LIKE.test(bare) &&
    !FORM_NUMBER.test(bare) &&
    !/[。;！!?]|[,，].*[,，]|如下|见附表|详见/.test(bare)
  );
}

/** 表一：, 公开01, 一、 before a title; 一般 and 三公 begin with no number, and digits end before 一. */
const COUNT = '(?:\\d{1,3}|(?:(?!一般|三公(?![共用务开]))[一二三四五六七八九十]){1,3})(?:[-.]\\d)*';
const NUMBERED = new RegExp(`^(?:(?:附表|附件|表|公开表?)${COUNT}[:：、.．]?|${COUNT}[:：、.．])`);

function titleKey(text: string): string {
  return key(text)
    .replace(NUMBERED, '')
    .replace(/单位:.{0,3}元\)?$/, '');
}

/** The table a title names, by the first pattern that fits. */
export function kindOfTitle(title: string): TableKind {
  const bare = titleKey(title);
  return TITLE_PATTERNS.find(([, pattern]) => pattern.test(bare))?.[0] ?? 'unknown';
}

function linesAbove(items: readonly Item[], index: number): readonly Line[] {
  const lines: Line[] = [];
  for (let at = index - 1; at >= 0 && lines.length < LINES_ABOVE; at--) {
    const item = items[at];
    if (item?.kind !== 'line') break;
    if (item.text.trim() !== '') lines.push(item);
  }
  return lines;
}

function linesBelow(items: readonly Item[], index: number): readonly Line[] {
  const lines: Line[] = [];
  for (let at = index + 1; at < items.length && lines.length < LINES_BELOW; at++) {
    const item = items[at];
    if (item?.kind !== 'line' || isTitle(item.text)) break;
    if (item.text.trim() !== '') lines.push(item);
  }
  return lines;
}

/** A title broken over two lines: its end alone names no table, joined with the line above it does. */
function joinTitle(lines: readonly Line[], at: number): readonly Line[] {
  const line = lines[at];
  const above = lines[at + 1];
  if (!line) return [];
  const joins =
    above !== undefined &&
    kindOfTitle(line.text) === 'unknown' &&
    key(above.text).length < LONGEST_TITLE &&
    !/[。:：]/.test(above.text) &&
    kindOfTitle(above.text + line.text) !== 'unknown';
  return joins ? [above, line] : [line];
}

const HEADING_END = /(预算|决算|情况|明细|一览|统计|安排)$/;

/** A line that names a known table without the word 表, as 部门政府采购预算 above its columns. */
function namesTable(line: Line): boolean {
  const bare = titleKey(line.text).replace(/^[一二三四五六七八九十\d]+[、.]/, '');
  const plain = bare.length >= 4 && bare.length <= 30 && !/[，。；：:,;]/.test(bare);
  return plain && HEADING_END.test(bare) && kindOfTitle(bare) !== 'unknown';
}

/** Title, unit and notes of the table at `index`, from the lines around it. */
export function captionOf(items: readonly Item[], index: number): Caption {
  const above = linesAbove(items, index);
  const titled = above.findIndex((line) => isTitle(line.text));
  const at = titled >= 0 ? titled : above.slice(0, 4).findIndex(namesTable);
  const titleLines = at < 0 ? [] : joinTitle(above, at);
  const between = at < 0 ? above.filter((line) => statedUnit(line.text)) : above.slice(0, at);
  const notes = notesOf(linesBelow(items, index));
  const title = titleLines.map((line) => line.text.trim()).join('');
  const units = [...titleLines, ...between].map((line) => statedUnit(line.text));
  return {
    title,
    kind: title === '' ? 'unknown' : kindOfTitle(title),
    unit: units.find((unit) => unit !== null) ?? null,
    notes: notes.map((line) => line.text),
    claimed: new Set([...titleLines, ...between, ...notes]),
  };
}

function notesOf(below: readonly Line[]): readonly Line[] {
  const notes: Line[] = [];
  for (const line of below) {
    if (!NOTE.test(key(line.text)) && notes.length === 0) break;
    if (/^[一二三四五六七八九十]+、|^第.部分/.test(key(line.text))) break;
    notes.push(line);
  }
  return notes;
}
