import type { Line } from '../../types/grid.ts';

const PAGE_NUMBER = /^[-—–\s]*(第?\s*\d{1,3}\s*页?)(\s*[/共].{0,6})?[-—–\s]*$/;

/** Text without its spaces. */
export const bare = (text: string): string => text.replace(/[\s\u3000]/g, '');

/** Whether a line is a table's title by its wording. */
export const isTitle = (text: string): boolean =>
  /表(\(.{1,20}\)|（.{1,20}）)?$/.test(bare(text)) && bare(text).length < 64;

/** Page numbers and blank lines, which part nothing. */
export const isFiller = (text: string): boolean =>
  bare(text) === '' || PAGE_NUMBER.test(text.trim());

/** Unit lines, departments and 续表 marks that repeat above each page of a table. */
export const isCaption = (text: string): boolean =>
  /单位[:：]|部门[:：]|名称[:：]|续表|年度[:：]|公开\d*表/.test(bare(text)) &&
  bare(text).length < 60;

/** The last title among lines, without spaces; '' where none is. */
export function titleOf(lines: readonly Line[]): string {
  return bare(lines.findLast((line) => isTitle(line.text))?.text ?? '');
}
