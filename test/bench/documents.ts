import type { Document } from '../../samples/generator/document.ts';
import { makeDocument, type Style } from '../../samples/generator/make.ts';
import type { Printing } from '../../samples/generator/printing.ts';

export const styles: readonly Style[] = ['hebei', 'shanghai', 'henan', 'final'];
const nothings: readonly Printing['nothing'][] = ['', '0.00', '-', '0', '—'];

/** `count` documents that go through the styles, and through what stands for nothing. */
export function documentsFor(count: number, seed: number): Document[] {
  return Array.from({ length: count }, (_, index) => {
    const nothing = nothings[(index + seed) % nothings.length] ?? '';
    return makeDocument({
      seed: seed * 1000 + index,
      style: styles[index % styles.length] ?? 'hebei',
      year: 2021 + ((index + seed) % 5),
      printing: { nothing, separators: (Math.floor(index / styles.length) + seed) % 2 === 0 },
    });
  });
}
