import type { Document } from '../../samples/generator/document.ts';
import { type DocumentWish, makeDocument, type Style } from '../../samples/generator/make.ts';
import type { Printing } from '../../samples/generator/printing.ts';

export const styles: readonly Style[] = ['hebei', 'shanghai', 'henan', 'final'];
const nothings: readonly Printing['nothing'][] = ['', '0.00', '-', '0', '—'];

/** A document for each seed; styles, marks and separators go round. */
export function documentWish(seed: number): DocumentWish {
  return {
    seed,
    style: styles[seed % styles.length] ?? 'hebei',
    year: 2021 + (seed % 5),
    printing: {
      nothing: nothings[seed % nothings.length] ?? '',
      separators: Math.floor(seed / styles.length) % 2 === 0,
    },
  };
}

/** `count` documents that go through the styles, and through what stands for nothing. */
export const documentsFor = (count: number, seed: number): Document[] =>
  Array.from({ length: count }, (_, index) => makeDocument(documentWish(seed * 1000 + index)));
