import type { Severity } from '../../types/relation.ts';
import type { Lang } from '../../types/report.ts';
import type { RuleFamily } from '../../types/rule.ts';

/** What the pages about rules say besides the rules themselves. */
export interface RuleWords {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly family: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly families: Readonly<Record<RuleFamily, string>>;
  readonly what: string;
  readonly why: string;
  readonly source: string;
  readonly example: string;
  readonly silence: string;
  readonly soften: string;
  readonly end: (count: number) => string;
}

const zh: RuleWords = {
  id: '编号',
  name: '名称',
  level: '级别',
  family: '类别',
  severity: { error: '错误', warning: '警告', info: '提示' },
  families: { BA1: '表内', BA2: '表间', BA3: '文字', BA4: '形式', BA5: '文件之间' },
  what: '核对什么',
  why: '为什么',
  source: '依据',
  example: '例子',
  silence: '不用这条规则',
  soften: '改变级别',
  end: (count) => `共 ${count} 条规则。某一条的说明：budget-audit explain <编号>`,
};

const en: RuleWords = {
  id: 'Id',
  name: 'Name',
  level: 'Severity',
  family: 'Family',
  severity: { error: 'error', warning: 'warning', info: 'info' },
  families: {
    BA1: 'in a table',
    BA2: 'between tables',
    BA3: 'narrative',
    BA4: 'form',
    BA5: 'between documents',
  },
  what: 'What it checks',
  why: 'Why',
  source: 'Source',
  example: 'Example',
  silence: 'To leave it out',
  soften: 'To change its severity',
  end: (count) => `${count} rules. About one of them: budget-audit explain <id>`,
};

const BY_LANG: Readonly<Record<Lang, RuleWords>> = { zh, en };

/** The words of the pages about rules in a language. */
export const ruleWordsOf = (lang: Lang): RuleWords => BY_LANG[lang];
