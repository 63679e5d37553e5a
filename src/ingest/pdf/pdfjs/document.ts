import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { PDFParse } from 'pdf-parse';
import { ReadError } from '../../error.ts';

/** What is used of pdf.js's page; pdf-parse hands its document out untyped. */
export interface PdfPage {
  readonly getViewport: (options: { readonly scale: number }) => {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
  };
  readonly getOperatorList: () => Promise<OperatorList>;
  readonly commonObjs: { readonly get: (name: string) => PdfFont | undefined };
  readonly cleanup: () => void;
}

export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface PdfFont {
  readonly fontMatrix?: readonly number[];
  readonly vertical?: boolean;
}

interface PdfDocument {
  readonly numPages: number;
  readonly getPage: (number: number) => Promise<PdfPage>;
}

const QUIET = 0;

/** Where pdf.js finds character maps and standard fonts: folders, with a slash at the end. */
function resources(): { readonly cMapUrl: string; readonly standardFontDataUrl: string } {
  const require = createRequire(import.meta.url);
  const root = dirname(require.resolve('pdfjs-dist/package.json'));
  return { cMapUrl: `${root}/cmaps/`, standardFontDataUrl: `${root}/standard_fonts/` };
}

/**
 * Opens a PDF and hands each page in turn to `visit`. Throws `ReadError`: `encrypted` where a
 * password is asked for, `damaged` where the file is no whole PDF, `empty` where it has no page.
 */
export async function eachPage<T>(
  bytes: Uint8Array,
  visit: (page: PdfPage, number: number) => Promise<T>,
): Promise<T[]> {
  const parser = new PDFParse({
    data: new Uint8Array(bytes),
    ...resources(),
    cMapPacked: true,
    verbosity: QUIET,
    isEvalSupported: false,
  });
  try {
    const document = await (parser as unknown as { load: () => Promise<PdfDocument> }).load();
    if (document.numPages === 0) throw new ReadError('empty');
    const results: T[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      results.push(await visit(page, number));
      page.cleanup();
    }
    return results;
  } catch (error) {
    throw asReadError(error);
  } finally {
    await parser.destroy().catch(() => undefined);
  }
}

function asReadError(error: unknown): ReadError {
  if (error instanceof ReadError) return error;
  const name = error instanceof Error ? error.name : '';
  const detail = error instanceof Error ? error.message : String(error);
  return new ReadError(/password/i.test(`${name} ${detail}`) ? 'encrypted' : 'damaged', {
    detail,
    cause: error,
  });
}
