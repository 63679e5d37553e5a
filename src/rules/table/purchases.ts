import type { Decimal } from 'decimal.js';
import { columnOf } from '../../model/lookup.ts';
import type { Amount, Figure, Side } from '../../types/model.ts';
import type { FactRelation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { boundSides } from './sides.ts';

/** Whether quantity × price can be the amount, each standing for all values it is rounded from. */
function multiplies(quantity: Amount, price: Amount, amount: Amount): boolean {
  const gap = quantity.value.times(price.value).minus(amount.value).abs();
  const slack = quantity.value.abs().times(price.halfStep).plus(amount.halfStep);
  return gap.lte(slack) || unitsApart(quantity, price, amount, slack);
}

/** A price in 元 beside amounts in 万元 is a matter of form, not of arithmetic. */
function unitsApart(quantity: Amount, price: Amount, amount: Amount, slack: Decimal): boolean {
  const product = quantity.value.times(price.value);
  return (
    product.div(10000).minus(amount.value).abs().lte(slack) ||
    product.minus(amount.value.times(10000)).abs().lte(slack.times(10000))
  );
}

function productOf(side: Side, row: readonly Figure[]): FactRelation | null {
  const [quantity, price, amount] = ['quantity', 'price', 'total'].map((concept) => {
    const column =
      columnOf(side, concept) ?? (concept === 'total' ? columnOf(side, 'amount') : null);
    return column ? row[column.index] : undefined;
  });
  if (!quantity?.amount || !price?.amount || !amount?.amount) return null;
  const product = quantity.amount.value.times(price.amount.value);
  return {
    kind: 'fact',
    id: `BA112:${amount.id}`,
    rule: 'BA112',
    formula: '金额 = 数量 × 单价',
    holds: multiplies(quantity.amount, price.amount, amount.amount),
    message: {
      zh: `数量 ${quantity.text} × 单价 ${price.text} = ${product.toFixed()}，金额印为 ${amount.text}`,
      en: `quantity ${quantity.text} × price ${price.text} = ${product.toFixed()}, but the amount is printed as ${amount.text}`,
    },
    places: [amount.place, quantity.place, price.place],
    figures: [amount, quantity, price],
  };
}

export const purchaseAmounts: Rule = {
  id: 'BA112',
  family: 'BA1',
  severity: 'error',
  name: { zh: '数量、单价与金额', en: 'Quantity, price and amount' },
  summary: {
    zh: '采购或资产表的一行里，数量乘单价等于金额。',
    en: 'In a row of purchases or assets, quantity times price is the amount.',
  },
  why: {
    zh: '三者同列一行，互为计算关系；单价以元、金额以万元列示的不作错误。',
    en: 'They are printed in one row; a price in 元 beside amounts in 万元 is allowed for.',
  },
  source: '财政部政府采购预算表表式',
  example: '数量 3，单价 0.16，金额 0.84：应为 0.48',
  relations: (model) =>
    boundSides(model).flatMap(({ side }) =>
      side.figures.flatMap((row) => productOf(side, row) ?? []),
    ),
};
