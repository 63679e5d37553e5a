import type { Expectations } from './type.ts';
import { tables } from './type.ts';

/** Page numbers from `first` to `last`. */
function pages(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const final = '财政拨款收入支出决算';

export const text: Expectations = {
  'text/putuo-ecology-2025-final.txt': {
    year: 2025,
    stage: 'final',
    tables: tables('万元', [
      ['summary', '收入支出决算总表', 28, 40, { pages: [1], sides: [12, 28], total: '4,733.14' }],
      ['expenditure', '支出决算表', 32, 192, { pages: [2, 3], total: '4,733.14' }],
      [
        'general-expenditure',
        '一般公共预算财政拨款支出决算表',
        32,
        96,
        { pages: [4], total: '4,733.14' },
      ],
      [
        'basic-expenditure',
        '一般公共预算财政拨款基本支出决算表',
        38,
        66,
        { pages: [5, 6], sides: [28, 38] },
      ],
      ['three-public', '财政拨款“三公”经费支出决算表', 1, 12, { pages: [7], total: '21.00' }],
      ['government-fund', `政府性基金预算${final}表`, 1, 0, { pages: [8] }],
    ]),
  },
  'text/wanli-2025-budget.txt': {
    year: 2025,
    stage: 'budget',
    tables: tables('元', [
      [
        'summary',
        '部门财务收支预算总表',
        10,
        13,
        { pages: pages(10, 13), sides: [8, 10], detached: 10, total: '189,767,551' },
      ],
      ['income', '部门收入预算总表', 67, 134, { total: '189,767,551' }],
      [
        'expenditure',
        '部门支出预算总表',
        67,
        143,
        { pages: pages(24, 33), detached: 53, total: '189,767,551' },
      ],
      [
        'fiscal-summary',
        '部门财政拨款收支预算总表',
        11,
        25,
        { sides: [5, 11], total: '189,767,551' },
      ],
      [
        'general-expenditure',
        '部门一般公共预算支出功能分类预算表',
        67,
        143,
        { pages: pages(38, 47), detached: 53, total: '189,767,551' },
      ],
      ['government-fund', '部门政府性基金预算支出功能分类预算表', 3, 0, { pages: [48] }],
      ['state-capital', '部门国有资本经营预算支出功能分类预算表', 2, 0, { pages: [49] }],
      [
        'basic-expenditure',
        '部门一般公共预算基本支出部门预算经济分类预算表',
        32,
        65,
        { pages: pages(50, 55), detached: 20, total: '101,341,746' },
      ],
      [
        'three-public',
        '部门“三公”经费和机关运行经费预算表',
        1,
        6,
        { pages: [56, 57], detached: 1, unit: '万元', total: '37.91' },
      ],
    ]),
  },
  'text/yichuan-2025-final.txt': {
    year: 2025,
    stage: 'final',
    tables: tables('万元', [
      ['summary', '收入支出决算总表', 28, 16, { pages: [1], sides: [12, 28], total: '20,323.21' }],
      ['expenditure', '支出决算表', 72, 216, { pages: pages(2, 6), total: '20,323.21' }],
      [
        'fiscal-summary',
        `${final}总表`,
        30,
        31,
        { pages: [7, 8], sides: [9, 27], total: '20,323.21' },
      ],
      [
        'basic-expenditure',
        '一般公共预算财政拨款基本支出决算表',
        39,
        49,
        { pages: [9, 10], sides: [28, 39] },
      ],
      ['three-public', '财政拨款“三公”经费支出决算表', 1, 8, { pages: [11], total: '31.47' }],
      ['government-fund', `政府性基金预算${final}表`, 4, 10, { pages: [12], total: '105.00' }],
    ]),
  },
};
