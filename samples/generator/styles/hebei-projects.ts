import { type Cell, group, money, type Table, text, words } from '../document.ts';
import type { Yuan } from '../ledger.ts';
import { figureText } from '../printing.ts';
import type { Project } from '../projects.ts';
import type { Maker } from './maker.ts';

/** The tables that stand inside the narrative. */
export interface HebeiProjectTables {
  readonly performance: readonly Table[];
  readonly procurement: Table;
  readonly assets: Table;
}

const bare = {
  kind: 'table',
  captions: [],
  unit: '万元',
  numbering: null,
  notes: [],
  inline: true,
} as const;

/** A performance form: the project's budget in its first row, indicators below. */
function performance({ cell }: Maker, project: Project, number: number): Table {
  const fiscal = project.amount - project.other;
  const cost = `≤${figureText(project.amount, '万元', false)}万元`;
  const code = `P${project.code}${String(number).padStart(3, '0')}`;
  const indicator = (...cells: readonly string[]): Cell[] => [
    ...cells.slice(0, 4).map((value) => text(value)),
    text(cells[4] ?? '', 2),
  ];
  return {
    ...bare,
    sort: 'performance',
    title: `${number}、${project.name}绩效目标表`,
    header: [],
    columns: ['', '', '', '', '', ''].map((label) => words(label, 1.2)),
    rows: [
      [text('项目编码'), text(code), text('项目名称'), text(project.name, 3)],
      [
        text('预算数'),
        cell(project.amount),
        text('其中：财政资金'),
        cell(fiscal),
        text('其他资金'),
        cell(project.other),
      ],
      [text('绩效目标'), text('按期完成年度任务，保证资金按用途使用', 5)],
      indicator('一级指标', '二级指标', '三级指标', '指标值', '确定依据'),
      indicator('产出指标', '数量指标', '完成工作任务', '≥4项', '年度工作安排'),
      indicator('产出指标', '成本指标', '项目总费用', cost, '年度工作安排'),
      indicator('满意度指标', '服务对象满意度', '服务对象满意程度', '≥95%', '调查问卷'),
    ],
  };
}

function procurement({ ledger, cell }: Maker): Table {
  const { purchases } = ledger;
  const sum = purchases.reduce((all, purchase) => all + purchase.amount, 0);
  const rest = [cell(0), cell(0), cell(0), cell(0), cell(0)];
  const line = (head: readonly Cell[], amount: Yuan): Cell[] => [
    ...head,
    cell(amount),
    cell(amount),
    ...rest,
  ];
  const rows = purchases.map((p) =>
    line(
      [p.project, p.name, p.catalogue, p.unit, String(p.quantity)]
        .map((t) => text(t))
        .concat(cell(p.price)),
      p.amount,
    ),
  );
  const total = line([text('合计'), ...Array.from({ length: 5 }, () => text(''))], sum);
  return {
    ...bare,
    sort: 'procurement',
    title: '部门政府采购预算',
    captions: [`${ledger.departmentCode} ${ledger.department}`],
    header: [
      words('项目名称', 2),
      words('采购物品名称', 1.5),
      words('采购目录序号', 1.4, 'code'),
      words('计量单位', 0.8),
      words('数量', 0.8),
      money('单价'),
      group(
        '政府采购金额',
        money('合计'),
        money('一般公共预算拨款'),
        money('基金预算拨款'),
        money('国有资本经营预算拨款'),
        money('财政专户核拨'),
        money('单位资金'),
        money('上年结转结余'),
      ),
    ],
    rows: rows.length === 0 ? [] : [total, ...rows],
    notes: rows.length === 0 ? ['注：本部门无政府采购预算，空表列示。'] : [],
  };
}

function assets({ ledger, cell }: Maker): Table {
  const names = [
    '1、房屋（平方米）',
    '2、车辆（台、辆）',
    '3、单价在20万元以上的设备',
    '4、其他固定资产',
  ];
  const sum = ledger.assets.reduce((a, b) => a + b, 0);
  return {
    ...bare,
    sort: 'assets',
    title: '部门固定资产占用情况表',
    captions: [
      `${ledger.departmentCode} ${ledger.department}`,
      `截止时间：${ledger.year - 1}-12-31`,
    ],
    header: [words('项目', 3), words('数量', 1), money('价值（金额单位：万元）', 2)],
    rows: [
      [text('资产总额'), text(''), cell(sum)],
      ...names.map((name, index) => [text(name), text(''), cell(ledger.assets[index] ?? 0)]),
    ],
  };
}

/** Performance forms (one a project), the procurement table and the asset table. */
export function hebeiProjectTables(maker: Maker): HebeiProjectTables {
  const projects = maker.ledger.entries.flatMap((entry) => entry.projects);
  return {
    performance: projects.map((project, index) => performance(maker, project, index + 1)),
    procurement: procurement(maker),
    assets: assets(maker),
  };
}
