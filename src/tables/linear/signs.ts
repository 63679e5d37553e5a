import {
  compact,
  isCode,
  isFigure,
  isHeaderWord,
  isInteger,
  isLabel,
  isMoney,
  startsOrdinal,
} from './kinds.ts';
import type { SourceLine } from './source.ts';
import { tokensOf } from './tokens.ts';

/** What a whole line can be in a text that has lost its columns. */

const UNIT = /单位\s*[:：]\s*(人民币)?\s*(万元|元|亿元|千元)/;
const NOTE = /^(注|说明|备注|附注|※|\*)\s*(\d+\s*)?[:：.、]|^注\d?[:：]?/;
const SECTION = /^第[一二三四五六七八九十\d]+(部分|章)/;
const HEADING_END = /(说明|情况|解释|事项|信息|目标|原因|职责|概况|设置)$/;
const LEADER = /\.{4,}|…{2,}|·{4,}/;
const THREE_PUBLIC = /^[“"]三公[”"]经费(支出)?(小计|合计)?$/;
const CAPTION = /^\S{2,6}[:：]|^\d{3,6}\s+\S+/;

/** A column's heading with its unit: 价值（金额单位：万元）. */
const OWN_UNIT = /^(价值|金额|单价|合计|预算数|决算数)[（(]/;

export function isUnitLine(line: SourceLine): boolean {
  if (OWN_UNIT.test(line.text)) return false;
  return UNIT.test(line.text) && line.text.length < 80 && !isProse(line);
}

export function isNote(line: SourceLine): boolean {
  return NOTE.test(line.text);
}

export function isProse(line: SourceLine): boolean {
  if (/[。！？;；]/.test(line.text)) return true;
  return line.text.length > 40 && /[，,]\D/.test(line.text);
}

/** A heading of the document, as against a numbered row of a table. */
export function isHeading(line: SourceLine): boolean {
  const text = compact(line.text);
  if (SECTION.test(text)) return true;
  return HEADING_END.test(text) && tokensOf(line.text).every(isLabel) && text.length > 3;
}

/** A line that names a table: ends in 表, holds no figure and no contents leader. */
export function isTitle(line: SourceLine): boolean {
  const text = compact(line.text);
  if (text.length < 4 || text.length > 64 || LEADER.test(text)) return false;
  return /表([（(](续|续表|[一二三四\d])[)）])?$/.test(text) && !/[，。；]|\d表$/.test(text);
}

/** 部门预算01表, 公开02表: the number of the form, printed in a corner. */
export function isFormNumber(line: SourceLine): boolean {
  return /^.{0,8}\d+表$/.test(compact(line.text));
}

/** Department, year, form number and the like, printed between title and header. */
export function isCaption(line: SourceLine): boolean {
  return (
    isUnitLine(line) ||
    CAPTION.test(line.text) ||
    /\d+表$/.test(compact(line.text)) ||
    /^[（(].*(年度|年).*[)）]$/.test(line.text)
  );
}

export function isColumnNumbers(line: SourceLine): boolean {
  const [first, ...rest] = tokensOf(line.text);
  return (
    first !== undefined && /^(栏次|行次)$/.test(first) && rest.length > 0 && rest.every(isInteger)
  );
}

/** A line of which most words are such as head columns. */
export function isHeaderLine(line: SourceLine): boolean {
  const tokens = tokensOf(line.text);
  const heads = tokens.filter((token) => isHeaderWord(compact(token)));
  return (
    heads.length > 0 && heads.length * 2 >= tokens.length && !tokens.some(isMoney) && !isProse(line)
  );
}

/** Whether a line below a header can be a table's first row. */
export function isDataLine(line: SourceLine, numbered: boolean): boolean {
  const tokens = tokensOf(line.text);
  const [first, second] = tokens;
  if (first === undefined) return false;
  // 其中 goes on from something above: a line without figures that begins so still heads columns.
  const opens = startsOrdinal(first) && !/^其中/.test(first);
  if (tokens.some(isMoney) || opens || THREE_PUBLIC.test(compact(line.text))) return true;
  if (numbered && first === '1') return true;
  return (
    isCode(first) &&
    (second === undefined ? !/^20\d\d$/.test(first) : isLabel(second) || isFigure(second))
  );
}
