import { plain } from './text.ts';

/** Styles of numbering, as they nest in most documents. */
export type MarkerStyle = 'part' | 'han' | 'han-bracket' | 'arabic' | 'arabic-bracket' | 'circle';

export interface Marker {
  readonly style: MarkerStyle;
  /** Characters the marker takes. */
  readonly length: number;
}

export interface Heading {
  readonly style: MarkerStyle | 'title';
  readonly text: string;
}

const MARKERS: readonly (readonly [MarkerStyle, RegExp])[] = [
  ['part', /^第[一二三四五六七八九十]+部分[:、]?/],
  ['han', /^[一二三四五六七八九十]{1,3}[、.]/],
  ['han-bracket', /^\([一二三四五六七八九十]{1,3}\)[、.]?/],
  ['arabic-bracket', /^\(\d{1,2}\)[、.]?/],
  ['arabic', /^\d{1,2}(?:[、]|\.(?!\d))|^\d{1,2}\)/],
  ['circle', /^[①-⑳]/],
];

/** Characters that the longest numbering may take. */
const LONGEST_MARKER = 12;

const NO_HEADING = /[。；;，,]|[(](?:\d*[类款项])[)]|\d(?:万|亿)?元|\d%/;
const FIGURE_LINE = /^[\d.,]+(?:[万亿]?元|[万%])/;
const HEADING_END =
  /(?:情况|说明|概况|预算|决算|目标|解释|职责|职能|设置|信息|事项|构成|原因|变化|安排|规模|表|收入|支出|经费|概述|依据|主体|方案|周期|绩效|来源|资产|措施|任务|占用|划分)[:：]?$/;
/** Numbered items of 三公 and the like are headings where a sentence of their own follows. */
const ITEM_END = /(?:费|费用|资金|采购|车辆)[:：]?$/;
const SENTENCE_START =
  /^(?:20\d\d年|本年|本(?:部门|单位)|我(?:部门|单位|局)|全年|[(]?[一二三四五六七八九十]{1,3}[)、])/;
const STOPPED = /(?:说明|划分)。$/;
/** A document's own title: 2024年度部门决算. */
const DOCUMENT_TITLE = /^20\d\d年度?[^,，\d]{0,24}(?:预算|决算)(?:公开|编制)?(?:报告|说明|批复)?$/;
const TITLE_END = /(?:说明|解释|概况|设置|职能|职责)$/;
const TAIL_LINE = /^[^。；，,;]{0,16}(?:说?明|概况|情况|解释|表)$/;

/** The numbering a text begins with, or null. */
export function marker(text: string): Marker | null {
  const bare = plain(text.slice(0, LONGEST_MARKER));
  for (const [style, pattern] of MARKERS) {
    const match = pattern.exec(bare);
    if (match) return { style, length: match[0].length };
  }
  return null;
}

/**
 * The heading a line is, or null. A numbered sentence is none: headings hold no punctuation and no
 * amount and end in a word headings end in. `fresh` says that no sentence is open above the line.
 */
export function heading(
  line: string,
  next: string,
  markdown: boolean,
  fresh: boolean,
): Heading | null {
  const text = STOPPED.test(line) ? plain(line.slice(0, -1)) : plain(line);
  const found = marker(line);
  if (found?.style === 'part') return { style: 'part', text: line };
  if (NO_HEADING.test(text) || FIGURE_LINE.test(plain(next)) || line.length > 60) return null;
  if (markdown) return { style: found?.style ?? 'title', text: line };
  const begins = SENTENCE_START.test(plain(next));
  if (found) {
    const ends = HEADING_END.test(text) || (begins && text.length < 24 && ITEM_END.test(text));
    return ends ? { style: found.style, text: line } : null;
  }
  const title = TITLE_END.test(text) || DOCUMENT_TITLE.test(text) || (begins && /情况$/.test(text));
  return fresh && title && line.length > 3 && !/[:：]/.test(text)
    ? { style: 'title', text: line }
    : null;
}

/** Whether a line is a numbering whose heading stands on the next one. */
export function isMarkerOnly(line: string): boolean {
  return marker(line)?.length === plain(line).length;
}

/** Whether `next` is the rest of a heading that was broken over two lines. */
export function continuesHeading(found: Heading, next: string): boolean {
  return (
    found.style === 'part' &&
    !HEADING_END.test(plain(found.text)) &&
    marker(next) === null &&
    TAIL_LINE.test(plain(next))
  );
}

/** The heading path after `found`: it replaces the last heading of its style and all below it. */
export function descend(path: readonly Heading[], found: Heading): readonly Heading[] {
  if (found.style === 'part' || found.style === 'title') return [found];
  const at = path.findIndex(({ style }) => style === found.style);
  return [...(at < 0 ? path : path.slice(0, at)), found];
}
