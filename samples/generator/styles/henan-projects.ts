import { type Cell, group, money, type Table, text, words } from '../document.ts';
import type { Project } from '../projects.ts';
import type { Maker } from './maker.ts';

const kinds = { operating: '其他运转类', target: '特定目标类' } as const;

/** Money of `projects`: this year's by budget, carried over by budget, special account, own. */
function moneyCells({ cell }: Maker, projects: readonly Project[]): Cell[] {
  const sum = (part: (project: Project) => number) =>
    cell(projects.reduce((all, project) => all + part(project), 0));
  const thisYear = (source: Project['source']) =>
    sum((p) => (p.source === source ? p.amount - p.opening - p.other : 0));
  const carried = (source: Project['source']) => sum((p) => (p.source === source ? p.opening : 0));
  return [
    sum((p) => p.amount),
    thisYear('general'),
    thisYear('fund'),
    thisYear('capital'),
    carried('general'),
    carried('fund'),
    carried('capital'),
    sum(() => 0),
    sum((p) => p.other),
  ];
}

/** 项目支出预算表: the total, the unit, then a row a project. */
export function henanProjectTable(maker: Maker): Table {
  const { ledger } = maker;
  const projects = ledger.entries.flatMap((entry) => entry.projects);
  const unit = ledger.department;
  const row = (head: readonly string[], below: readonly Project[]) => [
    ...head.map((part) => text(part)),
    ...moneyCells(maker, below),
  ];
  return maker.table({
    sort: 'projects',
    title: '项目支出预算表',
    columns: 12,
    header: [
      words('类型', 1),
      words('项目名称', 2),
      words('项目单位', 1.6),
      money('合计'),
      group('本年拨款', money('一般公共预算'), money('政府性基金预算'), money('国有资本经营预算')),
      group(
        '财政拨款结转结余',
        money('一般公共预算'),
        money('政府性基金预算'),
        money('国有资本经营预算'),
      ),
      money('财政专户管理资金'),
      money('单位资金'),
    ],
    rows: [
      row(['', '', '合计'], projects),
      row(['', ledger.departmentCode, unit], projects),
      ...projects.map((project) => row([kinds[project.kind], project.name, unit], [project])),
    ],
  });
}
