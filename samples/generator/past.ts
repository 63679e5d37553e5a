import type { Entry, Making, ThreePublic, Yuan } from './ledger.ts';
import { basic, projectSpending, total } from './sums.ts';

/** Last year's figures, as this year's narrative compares with them. */
export interface Past {
  readonly basic: Yuan;
  readonly project: Yuan;
  readonly income: Yuan;
  readonly fiscal: Yuan;
  readonly general: Yuan;
  readonly fund: Yuan;
  readonly running: Yuan;
  readonly three: ThreePublic;
}

/** A figure near `now`; the same at times, so that 持平 occurs. */
function near({ random, wish }: Making, now: Yuan): Yuan {
  if (now === 0 || random.chance(0.1)) return now;
  const factor = 0.65 + random.next() * 0.75;
  return Math.max(wish.grain, Math.round((now * factor) / wish.grain) * wish.grain);
}

/** Last year's figures made up around this year's. */
export function lastYear(making: Making, entries: readonly Entry[], three: ThreePublic): Past {
  const general = entries.filter((entry) => entry.source === 'general');
  const pastBasic = near(making, total(entries, basic));
  const pastProject = near(making, total(entries, projectSpending));
  const fund = near(
    making,
    total(
      entries.filter((entry) => entry.source === 'fund'),
      projectSpending,
    ),
  );
  return {
    basic: pastBasic,
    project: pastProject,
    income: pastBasic + pastProject,
    fiscal: pastBasic + pastProject,
    general: pastBasic + pastProject - fund,
    fund,
    running: near(
      making,
      total(general, (entry) => entry.goods + entry.assets),
    ),
    three: {
      abroad: making.random.chance(0.2) ? making.amount(5_000, 40_000) : three.abroad,
      purchase: three.purchase,
      running: near(making, three.running),
      reception: near(making, three.reception),
    },
  };
}
