import type { Truth } from '../../../samples/generator/faults.ts';
import type { Figure } from '../../../src/types/model.ts';

const plain = (text: string): string => text.replace(/[\s，,：:、／/]/gu, '');

/** The code a row's label begins with, split codes joined; '' where it has none. */
const codeOf = (label: string): string => /^[\d ]+/.exec(label)?.[0].replaceAll(' ', '') ?? '';

function sameRow(truth: Truth, row: string): boolean {
  const code = codeOf(truth.row);
  if (code.length >= 3 && codeOf(row) !== '') return codeOf(row).startsWith(code);
  const [own, printed] = [plain(truth.row), plain(row)];
  return own === '' || printed.includes(own) || own.includes(printed);
}

const lastPart = (column: string): string => plain(column.split('/').at(-1) ?? '');

function sameColumn(truth: Truth, column: string): boolean {
  const own = lastPart(truth.column);
  return own === '' || plain(column).includes(own) || own.includes(lastPart(column));
}

/** A printed number without its unit, sign of percentage or separators. */
const digits = (text: string): string => text.replace(/[^\d.-]/g, '');

export const sameNumber = (a: string, b: string): boolean =>
  a === b || (/\d/.test(a) && /\d/.test(b) && Number(digits(a)) === Number(digits(b)));

/** Whether a place is in the table and row (or the narrative) that a fault changed. */
export function isNear(truth: Truth, { place }: Pick<Figure, 'place'>): boolean {
  if (place.kind === 'narrative') return truth.table === '';
  return plain(place.table).includes(plain(truth.table)) && sameRow(truth, place.row);
}

/** Whether a figure is the one a fault changed: its place, and what is printed there. */
export function isFaulty(truth: Truth, figure: Figure): boolean {
  const here =
    truth.table !== '' && isNear(truth, figure) && sameNumber(figure.text, truth.printed);
  if (figure.place.kind === 'narrative')
    return truth.table === '' && sameNumber(figure.text, truth.printed);
  return here && sameColumn(truth, figure.place.column);
}
