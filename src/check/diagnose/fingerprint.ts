import { createHash } from 'node:crypto';
import type { Figure } from '../../types/model.ts';
import type { RuleId } from '../../types/relation.ts';
import { placeWords } from './place.ts';

/** 32 hex digits of a rule and the figures' places and texts: no pages, no indexes, no order. */
export function fingerprint(
  rule: RuleId,
  figures: readonly Figure[],
  more: readonly string[] = [],
): string {
  const words = figures.map((figure) => `${placeWords(figure.place)}\u0002${figure.text}`).sort();
  const hash = createHash('sha256').update([rule, ...more, ...words].join('\u0003'));
  return hash.digest('hex').slice(0, 32);
}
