import type { Making, Source, Yuan } from './ledger.ts';
import type { Random } from './random.ts';

/** A project of one 项, with what of it last year's money and other income pay for. */
export interface Project {
  readonly name: string;
  readonly code: string;
  readonly source: Source;
  readonly kind: 'operating' | 'target';
  readonly amount: Yuan;
  readonly opening: Yuan;
  readonly other: Yuan;
}

const themes = [
  '政务服务大厅运行',
  '业务档案数字化',
  '基层服务点建设',
  '监督检查工作',
  '政策宣传培训',
  '信息系统维护',
  '困难群众补助',
  '办公用房修缮',
  '公共设施养护',
  '人才队伍建设',
  '安全生产巡查',
  '便民窗口设备更新',
] as const;
const endings = ['经费', '项目经费', '专项经费', '补助资金'] as const;

/** Names that do not repeat: every theme once with one ending, then with the next. */
export function projectNames(random: Random): () => string {
  const order = random.shuffled(themes);
  const shift = random.int(0, endings.length - 1);
  let used = 0;
  return () => {
    const theme = order[used % order.length] ?? themes[0];
    const ending = endings[(shift + used + Math.floor(used / order.length)) % endings.length];
    used += 1;
    return theme + ending;
  };
}

function makeProject(making: Making, code: string, source: Source): Project {
  const { random, wish, amount } = making;
  const spent = amount(20_000, 2_500_000);
  const carries = wish.carry ?? random.chance(0.25);
  const carried = carries && random.chance(0.6) && source === 'general';
  const opening = carried ? Math.min(spent, amount(1_000, 300_000)) : 0;
  const other = random.chance(0.1) && source === 'general' ? amount(1_000, 100_000) : 0;
  return {
    name: making.projectName(),
    code,
    source,
    kind: random.chance(0.5) ? 'operating' : 'target',
    amount: spent,
    opening,
    other: opening + other <= spent ? other : 0,
  };
}

/** One to three projects of an entry. */
export function makeProjects(making: Making, code: string, source: Source): Project[] {
  const count = making.random.pick([1, 1, 2, 3]);
  return Array.from({ length: count }, () => makeProject(making, code, source));
}
