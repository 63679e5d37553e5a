import { existsSync } from 'node:fs';
import type { Document } from '../../samples/generator/document.ts';
import { type Look, plainLook } from '../../samples/generator/forms/look.ts';
import { pdfOf } from '../../samples/generator/forms/pdf.ts';
import { textOf } from '../../samples/generator/forms/text.ts';
import {
  alignedLook,
  delimitedLook,
  linearLook,
  type TextLook,
} from '../../samples/generator/forms/text-look.ts';
import { beside, cacheFolder, keep, load } from './write/cache.ts';
import { type HtmlLook, htmlOf, plainHtml } from './write/html.ts';
import {
  alignWithPoppler,
  convertWithOffice,
  extractWithMupdf,
  extractWithPoppler,
  type Program,
  printWithChromium,
} from './write/programs.ts';
import { workbookOf } from './write/xlsx.ts';

/** One form a document can take on disk. */
export interface Form {
  readonly name: string;
  /** What is to be reached: `exact` all cells, `aligned` 99.5%, `linear` none wrongly certain. */
  readonly goal: 'exact' | 'aligned' | 'linear';
  readonly needs: Program | null;
  /** A document's bytes, where no other program is needed. */
  readonly bytes: ((document: Document) => Promise<Uint8Array>) | null;
  readonly ending: string;
  /** Files of these documents, in their order; written once and kept. */
  readonly write: (documents: readonly Document[]) => Promise<readonly string[]>;
}

type Goal = Form['goal'];

type Made = Pick<Form, 'bytes' | 'ending' | 'write'>;

/** A form that the bench writes itself. */
function made(ending: string, bytes: (document: Document) => Promise<Uint8Array>): Made {
  const write: Form['write'] = (documents) =>
    Promise.all(documents.map(async (document) => keep(await bytes(document), ending)));
  return { ending, bytes, write };
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

const own = (name: string, look: Partial<Look>, goal: Goal = 'exact'): Form => ({
  name: `pdf ${name}`,
  goal,
  needs: null,
  ...made('pdf', (document) => pdfOf(document, { ...plainLook, ...look })),
});

const text = (name: string, look: TextLook, goal: Goal): Form => ({
  name: `text ${name}`,
  goal,
  needs: null,
  ...made('txt', async (document) => encoded(textOf(document, look))),
});

const chromium = (name: string, look: Partial<HtmlLook>, goal: Goal = 'exact'): Form => ({
  name: `chromium pdf ${name}`,
  goal,
  needs: 'chromium',
  bytes: null,
  ending: 'pdf',
  write: async (documents) =>
    documents.map((document) => {
      const html = keep(htmlOf(document, { ...plainHtml, ...look }), 'html');
      const pdf = beside(html, 'chromium.pdf');
      if (!existsSync(pdf)) printWithChromium(html, pdf, `${cacheFolder}.chromium`);
      return pdf;
    }),
});

const office = (
  name: string,
  target: string,
  look: Partial<HtmlLook>,
  goal: Goal = 'exact',
): Form => ({
  name: `office ${name}`,
  goal,
  needs: 'soffice',
  bytes: null,
  ending: target.split(':')[0] ?? 'pdf',
  write: async (documents) => {
    const ending = target.split(':')[0] ?? 'pdf';
    const pages = documents.map((document) =>
      keep(htmlOf(document, { ...plainHtml, large: true, ...look }), 'html'),
    );
    const missing = pages.filter((page) => !existsSync(beside(page, ending)));
    convertWithOffice(missing, target, cacheFolder);
    return pages.map((page) => beside(page, ending));
  },
});

/** A Word document printed, as departments do; from HTML itself LibreOffice at times never ends. */
const printedDocx: Form = {
  name: 'office pdf of docx',
  goal: 'exact',
  needs: 'soffice',
  bytes: null,
  ending: 'pdf',
  write: async (documents) => {
    const made = await office('docx', 'docx:MS Word 2007 XML', {}).write(documents);
    const books = made.map((path) => keep(load(path), 'docx'));
    const missing = books.filter((path) => !existsSync(beside(path, 'pdf')));
    convertWithOffice(missing, 'pdf', cacheFolder);
    return books.map((path) => beside(path, 'pdf'));
  },
};

const poppler: Form = {
  name: 'text aligned by pdftotext -layout',
  goal: 'aligned',
  needs: 'pdftotext',
  bytes: null,
  ending: 'txt',
  write: async (documents) =>
    Promise.all(
      documents.map(async (document) => {
        const pdf = keep(await pdfOf(document), 'pdf');
        const aligned = beside(pdf, 'layout.txt');
        if (!existsSync(aligned)) alignWithPoppler(pdf, aligned);
        return aligned;
      }),
    ),
};

/** Text that a program takes out of printed PDFs: what most texts of disclosures are. */
const extracted = (
  name: string,
  needs: Program,
  ending: string,
  extract: (pdf: string, text: string) => void,
): Form => ({
  name: `text extracted by ${name}`,
  goal: 'linear',
  needs,
  bytes: null,
  ending: 'txt',
  write: async (documents) => {
    const pdfs = await chromium('ruled', {}).write(documents);
    return pdfs.map((pdf) => {
      const text = `${pdf}.${ending}.txt`;
      if (!existsSync(text)) extract(pdf, text);
      return text;
    });
  },
});

const book = (format: 'xlsx' | 'biff8', ending: string): Form => ({
  name: ending,
  goal: 'exact',
  needs: null,
  ...made(ending, async (document) => workbookOf(document, format)),
});

/** Out of LibreOffice, for the library that writes the others leaves number formats out of .ods. */
const ods: Form = {
  name: 'office ods',
  goal: 'exact',
  needs: 'soffice',
  bytes: null,
  ending: 'ods',
  write: async (documents) => {
    const books = documents.map((document) => keep(workbookOf(document, 'xlsx'), 'xlsx'));
    const missing = books.filter((path) => !existsSync(beside(path, 'ods')));
    convertWithOffice(missing, 'ods', cacheFolder);
    return books.map((path) => beside(path, 'ods'));
  },
};

const html: Form = {
  name: 'html',
  goal: 'exact',
  needs: null,
  ...made('html', async (document) => encoded(htmlOf(document))),
};

const narrowCells = { code: 4, name: 8, amount: 4 };

/** Every form the reading of tables is measured on. */
export const forms: readonly Form[] = [
  own('long strokes', { rules: 'lines' }),
  own('a box a cell', { rules: 'cells' }),
  own('filled rectangles', { rules: 'filled' }),
  own('hairlines', { rules: 'hairline' }),
  own('double lines', { rules: 'double' }),
  own('narrow columns', { narrow: true }),
  own('rows cut by pages', { narrow: true, splitRows: true }),
  own('header not repeated', { continued: 'none', narrow: true }),
  own('header alone repeated', { continued: 'header', narrow: true }),
  own('rotated pages', { rotation: 'page' }),
  own('sideways text', { rotation: 'sideways' }),
  own('three lines', { rules: 'three-line' }, 'aligned'),
  own('unruled', { rules: 'none' }, 'aligned'),
  chromium('ruled', {}),
  chromium('hairlines, narrow', { rules: 'hairline', narrow: true }),
  chromium('header not repeated', { repeatHeader: false }),
  chromium('three lines', { rules: 'three-line' }, 'aligned'),
  chromium('unruled', { rules: 'none' }, 'aligned'),
  office('pdf ruled', 'pdf', {}),
  office('pdf header not repeated', 'pdf', { repeatHeader: false }),
  office('pdf unruled', 'pdf', { rules: 'none' }, 'aligned'),
  office('docx', 'docx:MS Word 2007 XML', {}),
  printedDocx,
  office('doc', 'doc:MS Word 97', {}),
  book('xlsx', 'xlsx'),
  book('biff8', 'xls'),
  ods,
  html,
  text('delimited, Markdown', delimitedLook, 'exact'),
  text('delimited, bare', { ...delimitedLook, markdown: false, pageMark: 'form-feed' }, 'exact'),
  text('aligned', alignedLook, 'aligned'),
  poppler,
  text('linear', linearLook, 'linear'),
  text('linear, page numbers', { ...linearLook, pageMark: 'page-number' }, 'linear'),
  text('linear, narrow', { ...linearLook, cellWidth: narrowCells }, 'linear'),
  text(
    'linear, header once',
    { ...linearLook, continued: 'none', pageMark: 'page-break' },
    'linear',
  ),
  extracted('pdftotext -raw', 'pdftotext', 'raw', extractWithPoppler),
  extracted('mutool', 'mutool', 'mutool', extractWithMupdf),
];
