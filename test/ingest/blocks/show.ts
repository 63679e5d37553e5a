import type { Block, BlockPage, NativeCell } from '../../../src/types/page.ts';

function cell({ text, rowSpan, columnSpan }: NativeCell): string {
  return rowSpan > 1 || columnSpan > 1 ? `${text}{${rowSpan}x${columnSpan}}` : text;
}

/** Blocks as a person would sketch them: a line as it is, a table as rows of `a|b`. */
export function show(blocks: readonly Block[]): readonly (string | readonly string[])[] {
  return blocks.map((block) =>
    block.kind === 'line' ? block.text : block.rows.map((row) => row.map(cell).join('|')),
  );
}

/** All pages' blocks, sketched. */
export function showPages(pages: readonly BlockPage[]): readonly (string | readonly string[])[] {
  return pages.flatMap((page) => show(page.blocks));
}

/** Asserts that a promise is rejected with a ReadError of this code. */
export function withCode(code: string): (error: unknown) => boolean {
  return (error) =>
    error instanceof Error && error.name === 'ReadError' && 'code' in error && error.code === code;
}
