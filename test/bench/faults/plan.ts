import type { Document } from '../../../samples/generator/document.ts';
import {
  type FaultKind,
  faultKinds,
  injectFault,
  type Truth,
} from '../../../samples/generator/faults.ts';
import { makeDocument } from '../../../samples/generator/make.ts';
import { type Random, randomFrom } from '../../../samples/generator/random.ts';
import { documentWish } from '../documents.ts';
import type { Form } from '../forms.ts';

/** A document with the faults put into it, and the form it is to take. */
export interface Plan {
  readonly form: Form;
  readonly seed: number;
  readonly document: Document;
  /** None in a clean document, two in a double fault. */
  readonly truths: readonly Truth[];
}

/** Forms that faults are measured in, with each one's share of them. */
export const shares: Readonly<Record<string, number>> = {
  'text delimited, Markdown': 26,
  'text aligned': 10,
  'text linear': 10,
  html: 10,
  xlsx: 10,
  'pdf long strokes': 8,
  'pdf narrow columns': 6,
  'pdf unruled': 6,
  'office docx': 6,
  'chromium pdf ruled': 4,
  'office pdf of docx': 4,
};

/**
 * The seed's document with a fault of each kind. Where it offers no place, another seed's: the step is
 * odd so that the style changes too (percentages stand in some styles only).
 */
function faulty(kinds: readonly FaultKind[], seed: number): Pick<Plan, 'document' | 'truths'> {
  for (let attempt = seed; ; attempt += 100_001) {
    let document = makeDocument(documentWish(attempt));
    const truths: Truth[] = [];
    for (const [index, kind] of kinds.entries()) {
      const made = injectFault(document, kind, randomFrom(attempt + index));
      if (made === null || truths.some(({ row }) => row === made.truth.row)) break;
      document = made.document;
      truths.push(made.truth);
    }
    if (truths.length === kinds.length) return { document, truths };
  }
}

const wheelOf = (forms: readonly Form[]): Form[] =>
  forms.flatMap((form) => Array.from({ length: shares[form.name] ?? 0 }, () => form));

const inTurn = (index: number): FaultKind =>
  faultKinds[index % faultKinds.length] ?? 'digit-changed';

/** `count` documents with one fault each: kinds in turn, forms by their shares. */
export function singleFaults(forms: readonly Form[], count: number, random: Random): Plan[] {
  const wheel = wheelOf(forms);
  return Array.from({ length: count }, (_, index) => {
    const seed = random.int(1, 99_999);
    return { form: random.pick(wheel), seed, ...faulty([inTurn(index)], seed) };
  });
}

/** `count` documents with two faults in different rows. */
export function doubleFaults(forms: readonly Form[], count: number, random: Random): Plan[] {
  const wheel = wheelOf(forms);
  return Array.from({ length: count }, () => {
    const seed = random.int(1, 99_999);
    const kinds = [inTurn(random.int(0, 3)), inTurn(random.int(0, faultKinds.length - 1))];
    return { form: random.pick(wheel), seed, ...faulty(kinds, seed) };
  });
}

/** `count` documents without a fault: the forms in turn, and each form through all styles. */
export function cleanDocuments(forms: readonly Form[], count: number, seed: number): Plan[] {
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const form = forms[index % forms.length];
    const round = Math.floor(index / forms.length);
    const own = seed * 1000 + round + (index % forms.length);
    const document = makeDocument(documentWish(own));
    return form === undefined ? [] : [{ form, seed: own, document, truths: [] }];
  });
}
