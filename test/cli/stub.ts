// The command line over a made-up pipeline: what a file's text says is what it is taken to hold.
import { setTimeout } from 'node:timers/promises';
import type { Audit } from '../../src/batch/run.ts';
import { runCli } from '../../src/cli/run.ts';
import type { RuleInfo } from '../../src/types/report.ts';
import { audited, ended, failed, figure, finding, sum, unread } from '../report/fixture.ts';

const rule: RuleInfo = {
  id: 'BA101',
  name: { zh: '行内合计', en: 'row sum' },
  severity: 'error',
  summary: { zh: '合计等于各项之和', en: 'a total equals its parts' },
};

const parts = [figure(0, 1), figure(0, 2)];
const relation = sum('BA101', '合计 = 基本支出 + 项目支出', figure(0, 0), parts);

const audit: Audit = async ({ file, bytes }) => {
  const text = Buffer.from(bytes).toString();
  if (text.includes('crash')) throw new Error('a stage fell over');
  if (text.includes('stop')) {
    process.kill(process.pid, 'SIGINT');
    await setTimeout(20);
  }
  if (text.includes('locked')) return { ...unread('encrypted'), file };
  if (text.includes('gap')) return audited({ file, outcomes: [ended(relation, 'unchecked')] });
  if (!text.includes('wrong')) return audited({ file });
  const outcome = failed(relation, '1088', '1000');
  const severity = text.includes('warning') ? 'warning' : 'error';
  return audited({ file, outcomes: [outcome], findings: [finding([outcome], { severity })] });
};

process.exitCode = await runCli(process, { audit, rules: [rule] });
