import type { Document } from './document.ts';
import { type CellSite, cellSites, replaceCells } from './fault-sites.ts';
import { replacePiece, type Truth } from './faults.ts';
import { pdfOf } from './forms/pdf.ts';
import { textOf } from './forms/text.ts';
import { alignedLook, delimitedLook } from './forms/text-look.ts';
import { type DocumentWish, makeDocument } from './make.ts';

/** Of the committed budget: a fund, no money carried over, few projects. */
export const budgetWish: DocumentWish = {
  seed: 32,
  style: 'hebei',
  year: 2024,
  printing: { nothing: '', separators: false },
  fund: true,
  carry: false,
};

/** Of the committed final accounts: carried-over money, nothing printed as 0.00. */
export const finalWish: DocumentWish = {
  seed: 20,
  style: 'final',
  year: 2023,
  printing: { nothing: '0.00', separators: true },
  fund: true,
  carry: true,
};

const swapLast = (text: string): string => text.replace(/(\d)(\d)(\.\d\d)$/, '$2$1$3');
const nextDigit = (text: string): string =>
  text.replace(/(\d)(?=\.)/, (digit) => String((Number(digit) + 3) % 10));

function siteWhere(document: Document, fits: (site: CellSite) => boolean): CellSite {
  const found = cellSites(document).find(fits);
  if (found === undefined) throw new Error('the sample offers no place for its fault');
  return found;
}

function plantCell(document: Document, site: CellSite, text: string, kind: Truth['kind']): Planted {
  const truth: Truth = {
    kind,
    table: site.table.title,
    row: site.rowLabel,
    column: site.columnLabel,
    original: site.cell.text,
    printed: text,
  };
  return { document: replaceCells(document, [{ site, text }]), truth };
}

interface Planted {
  readonly document: Document;
  readonly truth: Truth;
}

/** A 款's 合计 with two digits swapped. */
function wrongSubtotal(document: Document): Planted {
  const site = siteWhere(
    document,
    ({ table, code, columnLabel, cell }) =>
      table.sort === 'expenditure' &&
      code.length === 5 &&
      columnLabel === '合计' &&
      swapLast(cell.text) !== cell.text,
  );
  return plantCell(document, site, swapLast(site.cell.text), 'digits-swapped');
}

/** A 项 whose 项目支出 does not go with its 合计. */
function wrongSplit(document: Document): Planted {
  const site = siteWhere(
    document,
    ({ table, code, columnLabel }) =>
      table.sort === 'general-expenditure' && code.length === 7 && columnLabel === '项目支出',
  );
  return plantCell(document, site, nextDigit(site.cell.text), 'digit-changed');
}

/** A sentence that states another figure than its table. */
function wrongSentence(document: Document): Planted {
  for (const part of document.parts) {
    if (part.kind !== 'paragraph') continue;
    for (const piece of part.pieces) {
      if (typeof piece === 'string' || piece.subject !== '机关运行经费') continue;
      const printed = nextDigit(piece.text);
      const truth: Truth = {
        kind: 'narrative-figure',
        table: '',
        row: piece.subject,
        column: '',
        original: piece.text,
        printed,
      };
      return { document: replacePiece(document, part, piece, printed), truth };
    }
  }
  throw new Error('the sample offers no sentence for its fault');
}

/** The clean budget with three faults of three kinds, and what they are. */
export function faultyBudget(): { document: Document; truths: readonly Truth[] } {
  const first = wrongSubtotal(makeDocument(budgetWish));
  const second = wrongSplit(first.document);
  const third = wrongSentence(second.document);
  return { document: third.document, truths: [first.truth, second.truth, third.truth] };
}

/** Every committed sample by file name, made anew. */
export async function sampleFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const clean = makeDocument(budgetWish);
  const faulty = faultyBudget().document;
  const final = makeDocument(finalWish);
  return new Map([
    ['clean-2024-budget.pdf', await pdfOf(clean)],
    ['clean-2024-budget.txt', encode(textOf(clean, delimitedLook))],
    ['faulty-2024-budget.pdf', await pdfOf(faulty)],
    ['faulty-2024-budget.txt', encode(textOf(faulty, delimitedLook))],
    ['final-2023.pdf', await pdfOf(final)],
    ['final-2023.txt', encode(textOf(final, alignedLook))],
  ]);
}
