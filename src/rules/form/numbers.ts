import { halfWidth, key } from '../../model/key.ts';
import type { Figure, Model } from '../../types/model.ts';
import type { FactRelation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { fact, knownTables, sentencePlace } from './fact.ts';

const FORMULA = '金额格式合规';
/** A number with as many decimals as a group has digits: `2,567.000` for 2,567,000. */
const OVERLONG = /^-?\d{1,3}(,\d{3})*\.\d{3,}$/;
/** Groups of other than three digits (`12,34.50`), or two points (`1.234.50`). */
const MISGROUPED = /^-?(\d+,(\d{1,2}|\d{4,})(?=[.,]|$)|[\d,]*\.\d+\.)/;
/** A run of figures that an amount's unit follows. */
const AMOUNTS = /(?<![\d.,])([\d,]*\d[.,][\d.,]*\d)(?=(?:亿|万|千)?元)/g;

const decimals = (text: string): number => /\.(\d*)$/.exec(text)?.[1]?.length ?? 0;
const bare = (text: string): string => halfWidth(text).replace(/\s/g, '');

/** The most decimals a good part of the table's amounts print. */
function usualPlaces(figures: readonly Figure[]): number {
  const places = figures.flatMap(({ amount, text }) => (amount ? [decimals(bare(text))] : []));
  const usual = [0, 1, 2].filter(
    (count) => places.filter((place) => place === count).length > places.length / 3,
  );
  return Math.max(0, ...usual);
}

/** A separator misplaced: digits that form no number, or three decimals where the table has two or none. */
function isMalformed({ text, unreadable }: Figure, usual: number): boolean {
  const digits = bare(text);
  return unreadable !== undefined
    ? /^[\d.,-]*\d[\d.,-]*$/.test(digits)
    : OVERLONG.test(digits) && usual < 3 && decimals(digits) === 3;
}

function inTables(model: Model): readonly FactRelation[] {
  return knownTables(model).flatMap((statement) => {
    const figures = statement.sides.flatMap((side) => side.figures.flat());
    const usual = usualPlaces(figures);
    return figures
      .filter((figure) => isMalformed(figure, usual))
      .map((figure) =>
        fact('BA405', {
          ...look(figure.id, figure.text),
          places: [figure.place],
          figures: [figure],
        }),
      );
  });
}

function inText(model: Model): readonly FactRelation[] {
  return model.sentences.flatMap((sentence) =>
    [...key(sentence.text).matchAll(AMOUNTS)]
      .map(([, digits]) => digits ?? '')
      .filter(
        (digits) => MISGROUPED.test(digits) || (digits.includes(',') && OVERLONG.test(digits)),
      )
      .map((digits) =>
        fact('BA405', {
          ...look(`${sentence.index}:${digits}`, digits),
          places: [sentencePlace(sentence)],
        }),
      ),
  );
}

function look(subject: string, text: string) {
  return {
    subject,
    formula: FORMULA,
    holds: false,
    zh: `“${text}”的小数点或千分位有误，无法确定是多少`,
    en: `“${text}” has a misplaced decimal point or separator`,
  };
}

export const numberForm: Rule = {
  id: 'BA405',
  family: 'BA4',
  severity: 'warning',
  name: { zh: '数字格式', en: 'Form of numbers' },
  summary: {
    zh: '金额的小数点和千分位应当合规，如“2,567.000”疑为“2,567,000”。',
    en: 'Decimal points and thousands separators are well-formed: 2,567.000 may be 2,567,000.',
  },
  why: {
    zh: '错放的小数点或千分位会使金额相差千倍，且使该数无法核对。',
    en: 'A misplaced separator changes an amount a thousandfold and keeps it from being checked.',
  },
  source: '《出版物上数字用法》（GB/T 15835）',
  example: '同表其他金额没有小数，一处印为 2,567.000',
  relations: (model) => {
    const wrong = [...inTables(model), ...inText(model)];
    if (wrong.length > 0 || model.statements.length === 0) return wrong;
    return [fact('BA405', { ...look('all', ''), holds: true })];
  },
};
