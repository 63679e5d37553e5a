import type { Placed, PlacedCell } from './place.ts';

/** How a row looks: nothing in it, one text alone, a few caption texts, or a row of a table. */
export type RowForm = 'blank' | 'lone' | 'caption' | 'body';

export interface RowShape {
  readonly form: RowForm;
  /** Cells with text that begin in the row, from left to right. */
  readonly filled: readonly PlacedCell[];
  /** The row is the inside of a text cell that began above. */
  readonly covered: boolean;
}

const STATES_UNIT = /^[(（]?\s*(金额|货币)?单位\s*[:：]/;
const FORM_LABEL =
  /^(公开|附|预算|决算|财决|财预|批复|录入)?.{0,4}[\d一二三四五六七八九十-]+\s*表$|^表\s*[\d一二三四五六七八九十-]+$|^附[表件]\s*[\d一二三四五六七八九十]*$/;
const LABELLED =
  /^(编制|填报|预算|公开|汇总|主管)?(部门|单位|机关|日期|年度|制表人?|审核人?|负责人|填表人|联系电话|项目名称)(名称|代码|编码)?[(（]?[^:：]{0,6}[)）]?\s*[:：]/;
const YEAR = /^(19|20)\d{2}\s*年(度|\d{1,2}月(\d{1,2}日)?)?$/;
const CAPTION_CELLS = 4;

function isCaptionText(text: string): boolean {
  const bare = text.trim();
  return [STATES_UNIT, FORM_LABEL, LABELLED].some((pattern) => pattern.test(bare));
}

/** One cell that is no caption is let pass: the department's bare name, a date. */
function isCaption(filled: readonly PlacedCell[], columnCount: number): boolean {
  const captions = filled.filter((cell) => isCaptionText(cell.text)).length;
  const strange = filled.filter((cell) => !isCaptionText(cell.text) && !YEAR.test(cell.text));
  const few = filled.length <= CAPTION_CELLS && filled.length < columnCount;
  return few && captions > 0 && strange.length <= 1 && filled.every((cell) => cell.rowSpan === 1);
}

function formOf(filled: readonly PlacedCell[], covered: boolean, columnCount: number): RowForm {
  if (filled.length === 0) return covered ? 'body' : 'blank';
  if (covered) return 'body';
  if (filled.length === 1) return 'lone';
  return isCaption(filled, columnCount) ? 'caption' : 'body';
}

/** The forms of all rows of a table. */
export function shapesOf(table: Placed): readonly RowShape[] {
  const filled: PlacedCell[][] = Array.from({ length: table.rowCount }, () => []);
  const covered = new Array<boolean>(table.rowCount).fill(false);
  for (const cell of table.cells) {
    if (cell.text === '') continue;
    filled[cell.row]?.push(cell);
    covered.fill(true, cell.row + 1, cell.row + cell.rowSpan);
  }
  return filled.map((cells, row) => {
    const hidden = covered[row] ?? false;
    return { form: formOf(cells, hidden, table.columnCount), filled: cells, covered: hidden };
  });
}

/** Whether a lone text runs over at least this share of the table's width. */
export function isWide(shape: RowShape, columnCount: number, share: number): boolean {
  return (shape.filled[0]?.columnSpan ?? 0) >= Math.max(2, columnCount * share);
}

/** Whether a line of this text may stand over a table as its title. */
export function isTitleText(text: string): boolean {
  const bare = text.replace(/\s/g, '');
  if (bare.length < 4 || bare.length > 64 || /[。；;]/.test(bare)) return false;
  return /表([(（].*[)）])?$/.test(bare) || /^附?表[\d一二三四五六七八九十]/.test(bare);
}

const NOTE = /^\s*[(（【]?(注|备注|说明|附注|填表说明|本表|以上|数据来源|资料来源|\*|※|△|●)/;
const LONG_TEXT = 30;

/** Whether a lone text below a table is a note to it and not a row with blank figures. */
export function isNoteText(text: string): boolean {
  return NOTE.test(text) || text.includes('。') || text.length >= LONG_TEXT || isCaptionText(text);
}
