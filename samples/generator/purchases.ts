import type { Entry, Making, Yuan } from './ledger.ts';

/** One line of the procurement table; `amount` is quantity times price. */
export interface Purchase {
  readonly project: string;
  readonly name: string;
  readonly sort: 'goods' | 'works' | 'services';
  readonly catalogue: string;
  readonly unit: string;
  readonly quantity: number;
  readonly price: Yuan;
  readonly amount: Yuan;
}

const wares = [
  ['台式计算机', 'goods', 'A02010105', '台'],
  ['打印机', 'goods', 'A02021003', '台'],
  ['办公家具', 'goods', 'A05010201', '套'],
  ['修缮工程', 'works', 'B08010000', '项'],
  ['物业管理服务', 'services', 'C21040000', '项'],
  ['信息系统维护服务', 'services', 'C16070300', '项'],
] as const;

/** Nothing to five purchases out of the department's projects. */
export function makePurchases({ random, amount }: Making, entries: readonly Entry[]): Purchase[] {
  const projects = entries.flatMap((entry) => entry.projects);
  if (projects.length === 0 || random.chance(0.2)) return [];
  return random.some(wares, random.int(1, 5)).map(([name, sort, catalogue, unit]) => {
    const quantity = sort === 'goods' ? random.int(2, 30) : 1;
    const price = sort === 'goods' ? amount(1_000, 8_000) : amount(20_000, 300_000);
    const project = random.pick(projects).name;
    return { project, name, sort, catalogue, unit, quantity, price, amount: quantity * price };
  });
}
