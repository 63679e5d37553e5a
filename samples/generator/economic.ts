import { economicOf, runningItems } from './economic-codes.ts';
import type { Entry, Making, ThreePublic, Yuan } from './ledger.ts';

type Amounts = readonly (readonly [code: string, amount: Yuan])[];

function spread(making: Making, sum: Yuan, items: readonly string[], most: number): Amounts {
  if (sum === 0) return [];
  const chosen = making.random.some(items, making.random.int(Math.min(2, most), most));
  const parts = making.random.cut(sum, chosen.length, making.wish.grain);
  return chosen.map((code, index) => [code, parts[index] ?? 0]);
}

const sumOf = (entries: readonly Entry[], part: (entry: Entry) => Yuan) =>
  entries.reduce((sum, entry) => sum + part(entry), 0);

function threeItems(three: ThreePublic): Amounts {
  return [
    ['30212', three.abroad],
    ['30217', three.reception],
    ['30231', three.running],
    ['31013', three.purchase],
  ];
}

/** Adds equal codes up, drops what is nothing, in code order. */
function gather(amounts: Amounts): Amounts {
  const sums = new Map<string, Yuan>();
  for (const [code, amount] of amounts) sums.set(code, (sums.get(code) ?? 0) + amount);
  return [...sums].filter(([, amount]) => amount !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The general budget's basic spending by economic 款, “三公” items included. */
export function economicItems(making: Making, all: readonly Entry[], three: ThreePublic): Amounts {
  const entries = all.filter((entry) => entry.source === 'general');
  const running = entries.filter((entry) => economicOf[entry.code] === undefined);
  const fixed = entries.flatMap((entry): Amounts => {
    const code = economicOf[entry.code];
    return code === undefined ? [] : [[code, entry.wages + entry.family]];
  });
  const goods = sumOf(running, (e) => e.goods) - three.abroad - three.running - three.reception;
  return gather([
    ...fixed,
    ...spread(
      making,
      sumOf(running, (e) => e.wages),
      runningItems.wages,
      5,
    ),
    ...spread(making, goods, runningItems.goods, 11),
    ...spread(
      making,
      sumOf(running, (e) => e.family),
      runningItems.family,
      2,
    ),
    ...spread(making, sumOf(running, (e) => e.assets) - three.purchase, runningItems.assets, 2),
    ...threeItems(three),
  ]);
}
