import type { Side, TableKind } from '../../types/model.ts';
import type { RowCheck } from './table.ts';

/** In a table of assets a lone figure is a value: a count without one is not printed. */
const valued: RowCheck = (vector) => (vector.some((value) => value) && !vector.at(-1) ? 1 : 0);

/** 数量 × 单价 = 金额 in a table of purchases, and no row without its 金额. */
export function purchaseCheck(kind: TableKind, side: Side): RowCheck {
  if (kind === 'assets') return valued;
  if (kind !== 'procurement') return () => 0;
  const at = (concept: string): number =>
    side.columns.findIndex((column) => column.concept === concept);
  const [quantity, price, total] = [at('quantity'), at('price'), at('total')];
  return (vector) => {
    const [count, each, amount] = [vector[quantity], vector[price], vector[total]];
    if (!amount) return 1;
    if (!count !== !each) return 1;
    if (!count || !each) return 0;
    return count.isInteger() &&
      count.times(each).minus(amount).abs().lte(count.plus(1).times('0.005'))
      ? 0
      : 1;
  };
}
