import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Programs that render what the generator wrote. */
export type Program = 'chromium' | 'soffice' | 'pdftotext' | 'mutool';

/** Whether a program answers at all. */
export function isInstalled(program: Program): boolean {
  const flag = program === 'pdftotext' || program === 'mutool' ? '-v' : '--version';
  return spawnSync(program, [flag], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function run(program: Program, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { timeout: 180_000, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr.slice(0, 300)}`);
}

/** Prints an HTML file to a PDF with Chromium. */
export function printWithChromium(html: string, pdf: string, profile: string): void {
  run('chromium', [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    `--user-data-dir=${profile}`,
    '--no-pdf-header-footer',
    `--print-to-pdf=${pdf}`,
    `file://${html}`,
  ]);
}

/** More files than this in one start make LibreOffice give up now and then. */
const MOST_FILES = 20;

/** Converts files with LibreOffice, few starts for all of them. `target` is its filter, such as `pdf`. */
export function convertWithOffice(files: readonly string[], target: string, folder: string): void {
  // Two runs of a bench at a time must not share a profile: LibreOffice locks it.
  const profile = `-env:UserInstallation=file://${folder}/.office-${process.pid}`;
  const options = ['--headless', '--convert-to', target, '--outdir', folder];
  for (let at = 0; at < files.length; at += MOST_FILES)
    run('soffice', [profile, ...options, ...files.slice(at, at + MOST_FILES)]);
}

/** The text of a PDF in the order it is drawn, a row of a table on a line. */
export function extractWithPoppler(pdf: string, text: string): void {
  run('pdftotext', ['-raw', pdf, text]);
}

/** The text of a PDF as MuPDF gives it, a cell of a table on a line. */
export function extractWithMupdf(pdf: string, text: string): void {
  run('mutool', ['draw', '-q', '-F', 'txt', '-o', text, pdf]);
}

/** The text of a PDF with its columns kept by spaces. */
export function alignWithPoppler(pdf: string, text: string): void {
  run('pdftotext', ['-layout', pdf, text]);
}

export const missing = (files: readonly string[]): string[] =>
  files.filter((file) => !existsSync(file));
