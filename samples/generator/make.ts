import type { Document } from './document.ts';
import { type Ledger, makeLedger } from './ledger.ts';
import type { Printing } from './printing.ts';
import { finalDocument } from './styles/final.ts';
import { hebeiDocument } from './styles/hebei.ts';
import { henanDocument } from './styles/henan.ts';
import { shanghaiDocument } from './styles/shanghai.ts';

export type Style = Document['style'];

const styles: Readonly<Record<Style, (ledger: Ledger, printing: Printing) => Document>> = {
  hebei: hebeiDocument,
  shanghai: shanghaiDocument,
  henan: henanDocument,
  final: finalDocument,
};

/** A made-up disclosure; `fund` and `carry` choose such money or leave it to chance. */
export interface DocumentWish {
  readonly seed: number;
  readonly style: Style;
  readonly year: number;
  readonly printing: Printing;
  readonly fund?: boolean;
  readonly carry?: boolean;
}

/** The ledger a wish stands for. Shanghai's tables are in 元 and know no carry-over. */
export function ledgerFor({ seed, style, year, fund, carry }: DocumentWish): Ledger {
  return makeLedger(seed, {
    year,
    stage: style === 'final' ? 'final' : 'budget',
    grain: style === 'shanghai' ? 1 : 100,
    ...(fund === undefined ? {} : { fund }),
    ...(style === 'shanghai' ? { carry: false } : carry === undefined ? {} : { carry }),
  });
}

/** A clean disclosure: every relation between its figures holds, to the digits printed. */
export const makeDocument = (wish: DocumentWish): Document =>
  styles[wish.style](ledgerFor(wish), wish.printing);
