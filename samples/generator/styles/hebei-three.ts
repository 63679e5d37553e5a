import { type Cell, group, money, type Table, text, words } from '../document.ts';
import type { Yuan } from '../ledger.ts';
import { threeTotal, vehicles } from '../sums.ts';
import type { Maker } from './maker.ts';

/** 财政拨款“三公”经费支出表, items down the page, money by budget across it. */
export function hebeiThreeTable({ ledger, cell, table }: Maker): Table {
  const { three } = ledger;
  const line = (name: string, yuan: Yuan): Cell[] => [
    text(name),
    cell(yuan),
    cell(yuan),
    cell(0),
    cell(0),
  ];
  return table({
    sort: 'three-public',
    title: '部门预算财政拨款“三公”经费支出表',
    columns: 5,
    header: [
      words('项目', 3),
      group(
        '资金性质',
        money('合计'),
        money('一般公共预算财政拨款'),
        money('政府性基金预算拨款'),
        money('国有资本经营预算财政拨款'),
      ),
    ],
    rows: [
      line('合计', threeTotal(three)),
      line('“三公”经费小计', threeTotal(three)),
      line('一、因公出国（境）费', three.abroad),
      line('其中：教学科研人员因公出国（境）费', 0),
      line('其他因公出国（境）费', three.abroad),
      line('二、公务用车购置及运维费', vehicles(three)),
      line('其中：公务用车购置费', three.purchase),
      line('公务用车运行维护费', three.running),
      line('三、公务接待费', three.reception),
    ],
  });
}
