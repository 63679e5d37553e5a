import type { Entry, Expectations, ExpectedTable } from './type.ts';
import { tables } from './type.ts';

/** Forms of goals that follow one another, given as [rows, figures]. */
function forms(title: string, counts: readonly (readonly [number, number])[]): readonly Entry[] {
  return counts.map(([rows, figures]) => ['performance', title, rows, figures]);
}

/** Forms that print goals and no budget are not empty tables: nothing of them is missing. */
function goalsOnly(counts: readonly number[]): readonly ExpectedTable[] {
  return counts.map((rows) => {
    return { kind: 'performance', title: '绩效目标表', unit: null, rows, figures: 0 };
  });
}

const budget = '部门预算';

export const seeds: Expectations = {
  'seeds/000_557094fde91f170b.txt': {
    year: 2022,
    stage: 'budget',
    tables: [
      ...tables('万元', [
        ['summary', `${budget}收支总表`, 33, 10, { sides: [12, 33], total: '8141.01' }],
        ['income', `${budget}收入总表`, 24, 72, { total: '8141.01' }],
        ['expenditure', `${budget}支出总表`, 24, 55, { total: '8141.01' }],
        [
          'fiscal-summary',
          `${budget}财政拨款收支总表`,
          36,
          18,
          { sides: [9, 33], total: '8141.01' },
        ],
        [
          'general-expenditure',
          `${budget}一般公共预算财政拨款支出表`,
          21,
          49,
          { total: '8129.01' },
        ],
        [
          'basic-expenditure',
          `${budget}一般公共预算财政拨款基本支出表`,
          25,
          51,
          { total: '481.01' },
        ],
        ['government-fund', `${budget}政府基金预算财政拨款支出表`, 4, 8, { total: '12.00' }],
        ['state-capital', `${budget}国有资本经营预算财政拨款支出表`, 0, 0],
        ['three-public', `${budget}财政拨款“三公”经费支出表`, 9, 8, { total: '2.84' }],
        ['unknown', '部门机构设置情况', 1, 0],
      ]),
      ...goalsOnly([5, 5, 5, 13, 13, 14, 5, 5, 5, 5, 5, 5, 5]),
      ...tables('万元', [
        ['procurement', '部门政府采购预算', 9, 42, { total: '5.86' }],
        ['assets', '部门固定资产占用情况表', 6, 3, { total: '20.87' }],
      ]),
    ],
  },
  'seeds/001_79c49c8e4410479a.txt': {
    year: 2024,
    stage: 'budget',
    tables: tables('万元', [
      ['summary', `${budget}收支总表`, 34, 8, { sides: [8, 34], total: '419.03' }],
      ['income', `${budget}收入总表`, 22, 66, { total: '419.03' }],
      ['expenditure', `${budget}支出总表`, 22, 50, { total: '419.03' }],
      ['fiscal-summary', `${budget}财政拨款收支总表`, 37, 13, { sides: [9, 34], total: '419.03' }],
      ['general-expenditure', `${budget}一般公共预算财政拨款支出表`, 22, 50, { total: '419.03' }],
      ['basic-expenditure', `${budget}一般公共预算财政拨款基本支出表`, 20, 41, { total: '232.03' }],
      ['government-fund', `${budget}政府性基金预算财政拨款支出表`, 0, 0],
      ['state-capital', `${budget}国有资本经营预算财政拨款支出表`, 0, 0],
      ['three-public', `${budget}财政拨款“三公”经费支出表`, 9, 8, { total: '2.50' }],
      ['unknown', '部门机构设置情况', 1, 0],
      ...forms(
        '绩效目标表',
        Array.from({ length: 9 }, () => [7, 2] as const),
      ),
      ['procurement', '部门政府采购预算', 0, 0],
      ['assets', '部门固定资产占用情况表', 6, 3, { total: '143.25' }],
    ]),
  },
  'seeds/002_27615bbc1d18234b.txt': {
    year: 2022,
    stage: 'budget',
    tables: tables('元', [
      ['performance', '项目支出绩效目标申报表', 10, 10, { total: '2,567.000' }],
      ['performance', '', 13, 10, { total: '119,000' }],
      ['performance', '项目支出绩效目标申报表', 10, 10, { total: '2,910,000' }],
    ]),
    absent: [
      '预算收支总表',
      '预算收入总表',
      '预算支出总表',
      '财政拨款收支总表',
      '一般公共预算支出预算表',
      '一般公共预算安排基本支出分经济科目表',
      '政府性基金预算收入预算表',
      '政府性基金预算支出预算表',
      '国有资本经营预算收支预算表',
      '政府采购支出预算表',
      '机关运行经费预算财政拨款情况统计表',
      '“三公”经费预算财政拨款情况统计表',
      '市级财政项目支出绩效目标表',
    ],
  },
  'seeds/003_c4f73283edd28974.txt': {
    year: 2022,
    stage: 'budget',
    tables: tables('万元', [
      ['summary', '部门收支预算表', 33, 11, { sides: [13, 33], total: '848.03' }],
      ['income', '部门收入预算表', 3, 18, { total: '848.03' }],
      ['expenditure', '部门支出预算表', 10, 37, { total: '848.03' }],
      ['fiscal-summary', '财政拨款收支预算表', 33, 24, { sides: [10, 33], total: '848.03' }],
      ['general-expenditure', '一般公共预算支出预算表', 10, 37, { total: '848.03' }],
      ['basic-expenditure', '一般公共预算基本支出预算表', 13, 27, { total: '123.74' }],
      ['three-public', '一般公共预算“三公”经费预算表', 0, 0],
      ['government-fund', '政府性基金支出预算表', 1, 0],
      ['state-capital', '国有资本经营支出预算表', 1, 0],
      ['projects', '项目支出预算表', 9, 20, { total: '724.29' }],
      ['performance', '整体绩效目标表', 29, 4, { total: '848.03' }],
      ['performance', '部门预算项目绩效目标表', 36, 18, { total: '724.29' }],
    ]),
  },
  'seeds/004_410140da784744fc.txt': {
    year: 2023,
    stage: 'budget',
    tables: [
      ...tables('万元', [
        ['summary', `${budget}收支总表`, 34, 9, { sides: [12, 34], total: '9736.74' }],
        ['income', `${budget}收入总表`, 23, 73, { total: '9736.74' }],
        ['expenditure', `${budget}支出总表`, 23, 50, { total: '9736.74' }],
        [
          'fiscal-summary',
          `${budget}财政拨款收支总表`,
          37,
          15,
          { sides: [9, 34], total: '9736.74' },
        ],
        [
          'general-expenditure',
          `${budget}一般公共预算财政拨款支出表`,
          23,
          50,
          { total: '9736.74' },
        ],
        [
          'basic-expenditure',
          `${budget}一般公共预算财政拨款基本支出表`,
          33,
          67,
          { total: '1481.43' },
        ],
        ['government-fund', `${budget}政府基金预算财政拨款支出表`, 0, 0],
        ['state-capital', `${budget}国有资本经营预算财政拨款支出表`, 0, 0],
        ['three-public', `${budget}财政拨款“三公”经费支出表`, 6, 8, { total: '9.82' }],
        ['unknown', '部门机构设置情况', 1, 0],
      ]),
      ...goalsOnly([7, 7, 7, 8, 6, 12, 13, 6, 6]),
      ...tables('万元', [
        ['procurement', '部门政府采购预算', 0, 0],
        ['assets', '部门固定资产占用情况表', 6, 9, { total: '427.69' }],
      ]),
    ],
  },
};
