import type { Table } from '../document.ts';

/** How text marks the end of a page. */
export type PageMark = 'none' | 'form-feed' | 'page-break' | 'page-number';

/** How a document becomes plain text. */
export interface TextLook {
  readonly form: 'delimited' | 'linear' | 'aligned';
  /** Headings as `## …`, or bare. */
  readonly markdown: boolean;
  readonly pageMark: PageMark;
  /** Body rows of a table a page holds. */
  readonly rowsPerPage: number;
  /** What a table's later pages repeat. */
  readonly continued: 'none' | 'header' | 'caption';
  /** Widest a cell's line may be, in half-width characters; longer texts wrap. */
  readonly cellWidth: { readonly code: number; readonly name: number; readonly amount: number };
}

export const delimitedLook: TextLook = {
  form: 'delimited',
  markdown: true,
  pageMark: 'none',
  rowsPerPage: 24,
  continued: 'caption',
  cellWidth: { code: 99, name: 99, amount: 99 },
};

export const linearLook: TextLook = {
  form: 'linear',
  markdown: false,
  pageMark: 'form-feed',
  rowsPerPage: 20,
  continued: 'caption',
  cellWidth: { code: 8, name: 22, amount: 12 },
};

export const alignedLook: TextLook = {
  ...linearLook,
  form: 'aligned',
  cellWidth: { code: 99, name: 99, amount: 99 },
};

/** The lines above a table, or above its part on a later page. */
export function captionLines(table: Table, look: TextLook, starts: boolean): string[] {
  const lines = [...table.captions, `单位：${table.unit}`];
  const title = starts ? [look.markdown ? `## ${table.title}` : table.title] : [];
  if (!starts && look.continued !== 'caption') return [];
  return look.form === 'delimited' ? [...title, ...lines] : [...title, lines.join('    ')];
}

/** The mark between pages `number` and `number + 1`, as lines. */
export function pageMarkLines(mark: PageMark, number: number): string[] {
  if (mark === 'form-feed') return ['\f'];
  if (mark === 'page-break') return ['', '-- PAGE_BREAK --', ''];
  return mark === 'page-number' ? ['', '', String(number), ''] : [''];
}
