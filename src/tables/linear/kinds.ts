/** What a printed run of characters can be, told by its shape alone. */

const FIGURE = /^[-−－]?[¥￥]?(\d{1,3}([,，]\d{3})+|\d+)([.．]\d+)?%?$/;
const MONEY = /^[-−－]?[¥￥]?(\d{1,3}([,，]\d{3})+([.．]\d+)?|\d+[.．]\d+)$/;
const DASH = /^[-−－—–]{1,3}$/;
const CODE = /^([1-9]\d{2}|[2-5]\d{4}(\d{2})?)$/;
const CODE_PART = /^\d{2}$/;
const ORDINAL =
  /^([一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[、.．](?!\d)|其中[:：]?)/;
const TOTAL =
  /^(合计|总计|小计|本年|上年|年初|年末|年终|收入(总计|合计)|支出(总计|合计)|结余分配|使用非财政|人员经费合计|公用经费合计|资产总额|[“"]三公[”"])/;
const HEADER_WORD =
  /^(序号|栏次|行次|项目(名称|类别|类型|单位|编码|代码)?|预算数|决算数|金额|合计|小计|总计|收入|支出|类|款|项|数量|单价|编码|名称|科目|支出内容|资金来源|资金性质|预算|决算|因公出国(（境）)?费用?|公务接待费|公务用车(购置|运行|购置及运行)(维护)?费|[“"]三公[”"]经费(合计)?|.*(科目|科目编码|科目代码|科目名称|预算数|决算数|分类|收入|支出|经费|来源))$/;

/** Full-width digits and points as ASCII, so that shapes can be compared. */
export function ascii(text: string): string {
  return text.replace(/[０-９．，－]/g, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0));
}

export function isFigure(text: string): boolean {
  const shape = ascii(text);
  return FIGURE.test(shape) || DASH.test(shape);
}

/** A dash for nothing. */
export function isDash(text: string): boolean {
  return DASH.test(ascii(text));
}

/** A figure that can only be an amount: it has decimals or thousands marks. */
export function isMoney(text: string): boolean {
  return MONEY.test(ascii(text));
}

export function isInteger(text: string): boolean {
  return /^\d+$/.test(text);
}

export function isLabel(text: string): boolean {
  return !isFigure(text);
}

/** 208, 20805, 2080505; the parts of a code split over columns are told by `isCodePart`. */
export function isCode(text: string): boolean {
  return CODE.test(text);
}

export function isCodePart(text: string): boolean {
  return CODE_PART.test(text);
}

/** Begins with a number of a list, 其中, or a word that names a total or a balance. */
export function startsRow(text: string): boolean {
  return ORDINAL.test(text) || TOTAL.test(text);
}

export function startsOrdinal(text: string): boolean {
  return ORDINAL.test(text);
}

export function isHeaderWord(text: string): boolean {
  return HEADER_WORD.test(text);
}

/** Text without any white space: how lines and titles are compared. */
export function compact(text: string): string {
  return text.replace(/\s+/g, '');
}

const DIGITS = '一二三四五六七八九';

/** The number a label begins with (23 for 二十三、 and for （二十三）), or null. */
export function hanOrdinal(text: string): number | null {
  const han = /^[（(]?([一二三四五六七八九十]{1,3})[、.．）)]/.exec(compact(text))?.[1];
  if (!han) return null;
  const [tens = '', ones = ''] = han.includes('十') ? han.split('十') : ['', han];
  const ten = han.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens) + 1) : 0;
  return ten * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones) + 1);
}
