import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What one program took: seconds on the clock and of the processor, and its most memory in MB. */
export interface Usage {
  readonly wall: number;
  readonly user: number;
  readonly system: number;
  readonly memory: number;
}

/** GNU time, which alone tells a child's memory; null where it is not installed. */
const timer = ['/usr/bin/time', '/usr/local/bin/gtime'].find((path) => existsSync(path)) ?? null;

/** Whether runs can be measured here, or why not. */
export const unmeasured = timer === null && 'GNU time is not installed (Debian: apt install time)';

const MARK = 'usage';

/**
 * Runs a program to its end and measures it; what it prints is thrown away. Throws where it cannot
 * be started. Exit codes are not judged: findings are a result.
 */
export function measure(program: string, args: readonly string[]): Usage {
  const format = `${MARK} %e %U %S %M`;
  const { stderr, error } = spawnSync(timer ?? 'time', ['-f', format, program, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  const line = stderr.split('\n').findLast((text) => text.startsWith(MARK)) ?? '';
  const [wall = 0, user = 0, system = 0, kilobytes = 0] = line.split(' ').slice(1).map(Number);
  return { wall, user, system, memory: kilobytes / 1024 };
}

/** The run of several that took the least of the processor: what else runs here disturbs it least. */
export function best(count: number, run: () => Usage): Usage {
  const usages = Array.from({ length: count }, run);
  return usages.reduce((least, usage) => (usage.user < least.user ? usage : least));
}

/** Several programs run one after the other as one: times added, the most memory of any. */
export function together(usages: readonly Usage[]): Usage {
  const sum = (of: (usage: Usage) => number) => usages.reduce((all, usage) => all + of(usage), 0);
  return {
    wall: sum(({ wall }) => wall),
    user: sum(({ user }) => user),
    system: sum(({ system }) => system),
    memory: Math.max(...usages.map(({ memory }) => memory)),
  };
}
