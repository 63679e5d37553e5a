import { halfWidth } from '../../model/key.ts';
import type { Figure, Model } from '../../types/model.ts';
import type { Rule } from '../../types/rule.ts';
import { fact, knownTables } from './fact.ts';

/** A number that groups its digits as none does: `2,567.000`, `12,34.5`, `1,2345`. */
const OVERLONG = /^-?\d{1,3}(,\d{3})*\.\d{3,}$/;

function usualPlaces(figures: readonly Figure[]): number {
  const places = figures.flatMap((figure) => (figure.amount ? [decimals(figure.text)] : []));
  return Math.max(
    0,
    ...[0, 1, 2].filter(
      (count) => places.filter((place) => place === count).length > places.length / 3,
    ),
  );
}

function decimals(text: string): number {
  return (
    halfWidth(text)
      .replace(/[\s,，]/g, '')
      .split('.')[1]?.length ?? 0
  );
}

/** A separator misplaced: digits that form no number, or three decimals where the table has two or none. */
function isMalformed(figure: Figure, usual: number): boolean {
  const bare = halfWidth(figure.text).replace(/\s/g, '');
  return figure.unreadable !== undefined
    ? /^[\d.,，-]+$/.test(bare)
    : OVERLONG.test(bare) && usual < 3 && decimals(bare) === 3;
}

function malformed(model: Model): readonly Figure[] {
  return knownTables(model).flatMap((statement) => {
    const figures = statement.sides.flatMap((side) => side.figures.flat());
    const usual = usualPlaces(figures);
    return figures.filter((figure) => isMalformed(figure, usual));
  });
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
  relations: (model) =>
    malformed(model).map((figure) =>
      fact('BA405', {
        subject: figure.id,
        formula: '金额格式合规',
        holds: false,
        zh: `“${figure.text}”的小数点或千分位有误，无法确定是多少`,
        en: `“${figure.text}” has a misplaced decimal point or separator`,
        places: [figure.place],
        figures: [figure],
      }),
    ),
};
