import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { ReadError } from '../error.ts';

/** Browsers stop at 512; the parser's time grows with the square of the depth. */
const DEEPEST = 1000;

/** Parses HTML; throws ReadError `unsupported` where elements are nested beyond all sense. */
export function parseBounded(html: string): DefaultTreeAdapterTypes.Document {
  const depths = new WeakMap<DefaultTreeAdapterTypes.ParentNode, number>();
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    appendChild(parent, child) {
      const depth = (depths.get(parent) ?? 0) + 1;
      if (depth > DEEPEST) {
        throw new ReadError('unsupported', { detail: 'elements nested too deep' });
      }
      if ('childNodes' in child) depths.set(child, depth);
      defaultTreeAdapter.appendChild(parent, child);
    },
  };
  return parse(html, { treeAdapter });
}
