import type { Place, Sentence } from '../../../types/model.ts';

const AROUND = 36;

/** Where a stretch of a sentence is printed, with the sentence shortened around it. */
export function placeOf(
  sentence: Sentence,
  stretch: { readonly start: number; readonly end: number },
  subject: string,
): Extract<Place, { kind: 'narrative' }> {
  const piece = sentence.pieces.findLast(({ at }) => at <= stretch.start);
  return {
    kind: 'narrative',
    page: piece?.page ?? sentence.page,
    sentence: sentence.index,
    subject,
    context: shortened(sentence.text, stretch),
    ...(piece?.box ? { box: piece.box } : {}),
  };
}

function shortened(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const from = start - AROUND <= 4 ? 0 : start - AROUND;
  const to = end + AROUND >= text.length - 4 ? text.length : end + AROUND;
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

/** A stretch as printed. */
export function printed(
  sentence: Sentence,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return sentence.text.slice(start, end);
}
