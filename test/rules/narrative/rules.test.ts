import assert from 'node:assert/strict';
import { test } from 'node:test';
import { narrativeRules } from '../../../src/rules/narrative/index.ts';
import type { Stage } from '../../../src/types/model.ts';
import { states, type Tables } from './story.ts';

interface Case {
  readonly rule: string;
  readonly name: string;
  readonly text: readonly string[];
  readonly tables?: Tables;
  readonly stage?: Stage;
  /** The states of the relations the rule selects, in order; none where it has nothing to say. */
  readonly states: readonly string[];
}

const general = ['五、一般公共预算财政拨款支出决算情况说明'];
const SUMMARY = { 'summary income grand-total total': '1004000.00' };
/** A list of three that need not be all. */
const open = ['not-applicable', 'pass', 'pass', 'pass'];
const PROJECTS = {
  甲业务专项经费: '20.00',
  省文8号下达2024年乡村图书流动服务站补助资金: '4.00',
};

const CASES: readonly Case[] = [
  {
    rule: 'BA301',
    name: 'a figure in 万元 is the table’s in 元, rounded',
    text: ['收入总计 100.40 万元。'],
    tables: { cells: SUMMARY, unit: '元' },
    states: ['pass'],
  },
  {
    rule: 'BA301',
    name: 'a figure that differs from the table',
    text: ['收入总计 100.04 万元。'],
    tables: { cells: SUMMARY, unit: '元' },
    states: ['fail'],
  },
  {
    rule: 'BA301',
    name: 'last year’s figure is not held against this year’s table',
    text: ['2023年收入总计 90.00 万元。'],
    tables: { cells: SUMMARY, unit: '元' },
    states: [],
  },
  {
    rule: 'BA301',
    name: '收入预算 may be the total with or without what was carried over',
    text: ['收入预算 95 万元。'],
    tables: {
      cells: {
        'summary income grand-total total': '100',
        'summary income current-total total': '95',
      },
    },
    states: ['pass'],
  },
  {
    rule: 'BA301',
    name: 'an item of the classification in a section on the general budget',
    text: [
      ...general,
      '1、教育支出（类）普通教育（款）小学教育（项）39.99 万元。年初预算为 76.33 万元，支出决算为 39.89 万元。',
    ],
    tables: { cells: { 'general-expenditure 教育支出/普通教育/小学教育 total': '39.99' } },
    stage: 'final',
    states: ['pass', 'fail'],
  },
  {
    rule: 'BA301',
    name: '“三公” items of the year, and their budget where the table prints both',
    text: [
      '“三公”经费年初预算为 3.00 万元，支出决算为 2.00 万元，其中：公务接待费支出决算为 2.50 万元。',
    ],
    tables: {
      cells: {
        'three-public total total': '2.00',
        'three-public total total budget': '3.00',
        'three-public total reception': '2.00',
      },
    },
    stage: 'final',
    states: ['pass', 'pass', 'fail'],
  },
  {
    rule: 'BA301',
    name: '基本支出 of an item is not the total’s',
    text: [...general, '小学教育支出 8 万元，其中：基本支出 8 万元，项目支出 0 万元。'],
    tables: {
      cells: {
        'general-expenditure total basic': '50.00',
        'general-expenditure total project': '5.00',
      },
    },
    states: [],
  },
  {
    rule: 'BA301',
    name: 'figures given as reasons are not held against the tables',
    text: ['“三公”经费 2.00 万元，比上年增加 1 万元，主要原因是新增公务接待费 1 万元。'],
    tables: {
      cells: { 'three-public total total': '2.00', 'three-public total reception': '2.00' },
    },
    states: ['pass'],
  },
  {
    rule: 'BA301',
    name: 'an item named with or without 支出',
    text: ['五、一般公共预算支出情况说明', '小学教育支出 9.00 万元。', '培训支出 3.00 万元。'],
    tables: {
      cells: {
        'general-expenditure 小学教育 total': '8.00',
        'general-expenditure 培训支出 total': '3.00',
      },
    },
    states: ['fail', 'pass'],
  },
  {
    rule: 'BA301',
    name: 'what 基本支出 is spent on, item by item',
    text: [
      '一般公共预算基本支出45.00元。其中：',
      '1.工资福利支出30.00元，主要包括：基本工资10.00元、津贴补贴70.00元。',
      '2.公用经费15.00元，主要包括：办公费15.00元。',
    ],
    tables: {
      cells: {
        'basic-expenditure 工资福利支出/津贴补贴 total': '10.00',
        'basic-expenditure 办公费 total': '15.00',
      },
      unit: '元',
    },
    states: ['fail', 'pass'],
  },
  {
    rule: 'BA301',
    name: 'what the 基本支出 of an item is spent on is not all that is spent on it',
    text: [
      ...general,
      '教育支出（类）45.00万元，其中：基本支出45.00万元，其中：工资福利支出30.00万元，包括奖金9.00万元。',
    ],
    tables: {
      cells: {
        'basic-expenditure 301 total': '50.00',
        'basic-expenditure 工资福利支出/奖金 total': '10.00',
      },
    },
    states: [],
  },
  {
    rule: 'BA301',
    name: 'figures of several units are none of the department’s',
    text: ['甲局本级收入总计 50 万元。', '甲局收入总计 60 万元。', '乙中心收入总计 40 万元。'],
    tables: { cells: { 'summary income grand-total total': '100' } },
    states: [],
  },
  {
    rule: 'BA301',
    name: 'the money an item is paid from is not all the money there is',
    text: [
      '政府采购预算9万元，其中：一般公共预算拨款8万元，上级补助收入1万元。',
      '甲专项经费5万元，其中：政府性基金预算拨款5万元。',
    ],
    tables: {
      cells: {
        'fiscal-summary income general total': '80',
        'summary income general total': '80',
        'summary income superior total': '7',
        'government-fund total total': '6',
      },
    },
    states: [],
  },
  {
    rule: 'BA301',
    name: 'what an item holds of last year’s money is not all that was carried over',
    text: [
      '一般公共预算支出 90 万元（其中上年结转 10 万元）。',
      '收入总计 90.00 万元，其中：上年结转 12.00 万元。',
    ],
    tables: { cells: { 'summary income carryover total': '13.00' } },
    states: ['fail'],
  },
  {
    rule: 'BA302',
    name: 'listed parts that add up, and a closed pair that does not',
    text: [
      '支出预算 90.00 万元，其中：基本支出 50 万元，包括人员经费 40 万元和公用经费 11 万元；项目支出 40 万元。',
    ],
    states: ['pass', 'fail'],
  },
  {
    rule: 'BA302',
    name: 'projects that come near their whole and miss it',
    text: ['项目支出 187.00 万元，主要为甲经费 100 万元；乙经费 60 万元；丙经费 26 万元。'],
    states: ['fail'],
  },
  {
    rule: 'BA302',
    name: 'projects that are plainly not all, or end in 等',
    text: [
      '项目支出 187.00 万元，主要为甲经费 100 万元；乙经费 26 万元；丙经费 6 万元。',
      '人员经费 100.00 万元，包括基本工资 60 万元、津贴补贴 20 万元、奖金 18 万元等。',
    ],
    states: [...open, ...open],
  },
  {
    rule: 'BA302',
    name: 'parts that are not all and exceed their whole, one or together',
    text: [
      '项目支出 187.00 万元，主要为甲经费 817 万元。',
      '人员经费 100.00 万元，包括基本工资 60 万元、津贴补贴 70 万元等。',
    ],
    states: ['not-applicable', 'fail', 'fail'],
  },
  {
    rule: 'BA302',
    name: 'parts by definition without 其中',
    text: [
      '2024年支出预算90.00万元，比上年增加1万元，基本支出50万元，项目支出41万元。',
      '“三公”经费5万元，因公出国（境）费0万元，公务用车购置及运行费4万元，公务接待费1万元。',
      '收入预算90万元，财政拨款收入80万元。',
    ],
    states: ['fail', 'pass'],
  },
  {
    rule: 'BA302',
    name: '公务用车 as two items of “三公”',
    text: [
      '“三公”经费9.00万元，其中：因公出国（境）费0万元；公务用车购置费3万元；公务用车运行维护费4万元；公务接待费1万元。',
    ],
    states: ['fail'],
  },
  {
    rule: 'BA302',
    name: '其中 after two figures, of which its parts are together',
    text: [
      '支出总预算100.00万元。',
      '基本支出预算96.00万元，占支出总预算的96%；项目支出预算4.00万元，占支出总预算的4%。',
      '其中：（一）教育支出90.00万元，占支出总预算的90%。',
      '（二）农林水支出6.00万元，占支出总预算的6%。',
      '（三）住房保障支出4.00万元，占支出总预算的4%。',
    ],
    states: [],
  },
  {
    rule: 'BA302',
    name: 'one source of several is at most the whole',
    text: ['收入总计 90.00 万元，其中：财政拨款收入 80.00 万元。'],
    states: ['pass'],
  },
  {
    rule: 'BA302',
    name: 'a source that exceeds the whole',
    text: ['收入总计 90.00 万元，其中：财政拨款收入 98.00 万元。'],
    states: ['fail'],
  },
  {
    rule: 'BA302',
    name: 'figures whose zeros were dropped stand for their last printed cent',
    text: ['项目支出 7.55 万元，包括甲经费 3 万元，乙经费 2.5 万元，丙经费 2 万元。'],
    states: ['fail'],
  },
  {
    rule: 'BA302',
    name: 'rounded parts',
    text: ['基本支出 100.46 万元，其中：人员经费 80.23 万元，公用经费 20.22 万元。'],
    states: ['rounding'],
  },
  {
    rule: 'BA302',
    name: '支出总计 may hold 年末结转 besides',
    text: ['支出总计 100 万元，其中：基本支出 50 万元，项目支出 40 万元。'],
    states: ['pass', 'pass'],
  },
  {
    rule: 'BA303',
    name: 'changes with their signs',
    text: [
      '2024年支出预算比2023年减少 584.89 万元，其中：基本支出增加 229.02 万元；项目支出减少 813.91 万元。',
    ],
    states: ['pass'],
  },
  {
    rule: 'BA303',
    name: 'changes that do not add up',
    text: [
      '2024年支出预算比2023年减少 584.89 万元，其中：基本支出增加 229.02 万元；项目支出减少 831.91 万元。',
    ],
    states: ['fail'],
  },
  {
    rule: 'BA303',
    name: 'parts that go the other way than their whole',
    text: [
      '财政拨款支出预算 80 万元，比2023年预算增加 30 万元，其中：一般公共预算拨款支出 0.00 万元，比2023年预算减少 50 万元；政府性基金拨款支出 0 万元，与2023年预算持平；国有资本经营预算拨款支出 0 万元，与2023年预算持平。',
    ],
    states: ['fail'],
  },
  {
    rule: 'BA303',
    name: 'a change that names only some of its causes',
    text: ['2024年支出预算比2023年减少 66 万元，其中：基本支出减少 60 万元。'],
    states: [],
  },
  {
    rule: 'BA304',
    name: 'this year less last year',
    text: ['2024年预算安排 80 万元，2023年预算安排 75 万元，比上年增加 5 万元。'],
    states: ['pass'],
  },
  {
    rule: 'BA304',
    name: 'a change that both years’ figures do not give',
    text: ['2024年预算安排 80.00 万元，2023年预算安排 75 万元，比上年增加 6 万元。'],
    states: ['fail'],
  },
  {
    rule: 'BA304',
    name: 'a change taken the way its word says, unless only the word is wrong',
    text: [
      '教育支出2024年预算安排 80 万元，2023年预算安排 95 万元，比上年增加 5 万元。',
      '农林水支出2024年预算安排 80 万元，2023年预算安排 85 万元，比上年增加 5 万元。',
    ],
    states: ['fail', 'pass'],
  },
  {
    rule: 'BA304',
    name: 'final figures against their own year’s budget',
    text: [
      '公务接待费年初预算为5.00万元，支出决算为8.00万元，决算数大于年初预算数3万元。',
      '培训费年初预算为5.00万元，支出决算为8.00万元，比2024年年初预算增加4万元。',
    ],
    stage: 'final',
    states: ['pass', 'fail'],
  },
  {
    rule: 'BA305',
    name: 'a percentage that is right but for its word',
    text: ['2024年预算安排 80 万元，2023年预算安排 85 万元，比上年增长 5.88%。'],
    states: ['pass'],
  },
  {
    rule: 'BA305',
    name: 'growth from a change, cut off instead of rounded, and wrong',
    text: [
      '“三公”经费 19.56 万元，比2023年减少 3.59 万元，下降 15.50%。',
      '机关运行经费 19.56 万元，比2023年减少 3.59 万元，下降 15.31%。',
    ],
    states: ['rounding', 'fail'],
  },
  {
    rule: 'BA305',
    name: 'growth after the last part of a list may be of the whole',
    text: [
      '收入总计 105 万元，其中：财政拨款收入 95 万元，事业收入 10 万元，比上年增加 5 万元，增长 5.00%。',
    ],
    states: ['pass'],
  },
  {
    rule: 'BA305',
    name: 'growth from nothing has no percentage',
    text: ['公务接待费 0.3 万元，比2023年增加 0.3 万元，增长 100%。'],
    states: ['not-applicable'],
  },
  {
    rule: 'BA305',
    name: 'growth against last year’s execution',
    text: [
      '1、教育支出（类）普通教育（款）小学教育（项）57.8万元。2023年当年预算执行数为59.11万元，2024年预算安排57.8万元，比2023年预算执行数减少3.22%。',
    ],
    states: ['fail'],
  },
  {
    rule: 'BA306',
    name: 'shares of the whole a list is under, one without its sign',
    text: [
      '本年支出合计 20.00 万元，其中：基本支出 14.00 万元，占 70；项目支出 6.00 万元，占 31%。',
    ],
    states: ['pass', 'fail'],
  },
  {
    rule: 'BA306',
    name: 'a share of a whole the sentence names',
    text: [
      '本年支出合计 20.00 万元。',
      '一般公共预算财政拨款支出 19.00 万元，占本年支出合计的 96.00%。',
    ],
    states: ['fail'],
  },
  {
    rule: 'BA306',
    name: 'a share of 基本支出 is of that above it and not of an item’s',
    text: [
      '住房公积金11.00万元，其中：基本支出11.00万元，项目支出0万元。',
      '1.基本支出预算20.00万元，占一般公共预算支出的80%，其中：工资福利支出15.00万元，占基本支出预算的75%。',
    ],
    states: ['pass'],
  },
  {
    rule: 'BA306',
    name: 'a last digit evened out to make 100%',
    text: [
      '本年支出合计 3.00 万元，其中：教育支出（类）1.00 万元，占 33.33%；农林水支出（类）1.00 万元，占 33.33%；其他支出（类）1.00 万元，占 33.34%。',
    ],
    states: ['pass', 'pass', 'not-applicable'],
  },
  {
    rule: 'BA307',
    name: 'completion of the budget the text names, or of the table’s',
    text: [
      '“三公”经费年初预算为 31.47 万元，支出决算为 19.86 万元，完成预算的 63.11%，其中：公务接待费支出决算为 0.3 万元，完成预算的 35.7%。',
    ],
    tables: { cells: { 'three-public total reception budget': '0.80' } },
    stage: 'final',
    states: ['pass', 'fail'],
  },
  {
    rule: 'BA307',
    name: 'no 年初预算, completion of 全年预算',
    text: [
      ...general,
      '一般公共预算财政拨款支出年初预算为 0 万元，全年预算为 321.02 万元，支出决算为 307.82 万元，完成年初预算的 95.89%。',
    ],
    stage: 'final',
    states: ['pass'],
  },
  {
    rule: 'BA308',
    name: 'shares without a stated whole',
    text: ['本年支出中，基本支出占 52.06%，项目支出占 49.94%。'],
    states: ['fail'],
  },
  {
    rule: 'BA308',
    name: 'shares without a stated whole that make 100%',
    text: ['本年支出中，基本支出占 52.06%，项目支出占 47.94%。'],
    states: ['pass'],
  },
  {
    rule: 'BA309',
    name: '决算数小于预算数 where it is not',
    text: [
      ...general,
      '1、教育支出（类）普通教育（款）小学教育（项）。年初预算为 7.00 万元，支出决算为 7.50 万元。决算数小于预算数的主要原因：节约。',
    ],
    stage: 'final',
    states: ['fail'],
  },
  {
    rule: 'BA309',
    name: 'about the same is left alone, unchanged is not',
    text: [
      ...general,
      '1、教育支出（类）普通教育（款）小学教育（项）。年初预算为 7.00 万元，支出决算为 7.05 万元。决算数与预算数基本持平。',
      '2、教育支出（类）普通教育（款）初中教育（项）。年初预算为 7.00 万元，支出决算为 7.00 万元。决算数与预算数持平。',
    ],
    stage: 'final',
    states: ['pass'],
  },
  {
    rule: 'BA309',
    name: 'a direction against both years’ figures, and against its own percentage',
    text: [
      '2024年预算安排 80 万元，2023年预算安排 85 万元，比上年增加 5 万元。',
      '“三公”经费 5 万元，比上年增加 1 万元，下降 25%。',
    ],
    states: ['fail', 'fail'],
  },
  {
    rule: 'BA309',
    name: 'a word that only the amount or the percentage beside it contradicts is left to their rules',
    text: [
      '教育支出2024年预算安排 80 万元，2023年预算安排 95 万元，比上年增加 5 万元。',
      '农林水支出2024年预算安排 80 万元，2023年预算安排 85 万元，比上年增长 5.88%。',
    ],
    states: ['fail'],
  },
  {
    rule: 'BA309',
    name: 'words without a figure: in comparison with last year, and as the reason the item gives itself',
    text: [
      '1.“教育支出（类）普通教育（款）小学教育（项）”43.83万元，上年:25.77万元，主要小学教育经费减少。',
      '2.“教育支出（类）普通教育（款）初中教育（项）”43.83万元，上年:25.77万元，主要教师经费减少。',
      '3.“教育支出（类）普通教育（款）高中教育（项）”20.00万元，上年:25.77万元，比上年增加的主要原因是招生。',
    ],
    states: ['fail', 'fail'],
  },
  {
    rule: 'BA310',
    name: 'a zero, a figure and a denial against empty and filled tables',
    text: [
      '政府性基金支出 0 万元。',
      '“三公”经费 2 万元。',
      '本单位2024年无国有资本经营预算财政拨款安排的支出。',
    ],
    tables: {
      cells: { 'state-capital total total': '5.00' },
      states: { 'government-fund': 'empty', 'three-public': 'empty', 'state-capital': 'filled' },
    },
    states: ['pass', 'fail', 'fail'],
  },
  {
    rule: 'BA310',
    name: 'a table that is absent or could not be read says nothing',
    text: ['“三公”经费 2 万元，政府采购预算 3 万元。'],
    tables: { states: { 'three-public': 'unreadable' } },
    states: [],
  },
  {
    rule: 'BA311',
    name: 'purchases announced against an empty table',
    text: ['拟购置固定资产 6.50 万元，已按要求列入政府采购预算。'],
    tables: { states: { procurement: 'empty' } },
    states: ['fail'],
  },
  {
    rule: 'BA311',
    name: 'nothing announced, a table with more, no table, a table not read',
    text: ['拟购置固定资产 0.00 万元，已列入政府采购预算。'],
    tables: { states: { procurement: 'empty' } },
    states: ['pass'],
  },
  {
    rule: 'BA311',
    name: 'purchases within the table’s total',
    text: ['拟购置固定资产 6.50 万元，已列入政府采购预算。'],
    tables: { states: { procurement: 'filled' }, cells: { 'procurement total total': '6.50' } },
    states: ['pass'],
  },
  {
    rule: 'BA311',
    name: 'a procurement table that was not read',
    text: ['拟购置固定资产 6.50 万元，已列入政府采购预算。'],
    tables: { states: { procurement: 'unreadable' } },
    states: ['unchecked'],
  },
  {
    rule: 'BA312',
    name: 'one item with two figures, and with two last digits',
    text: [
      ...general,
      '1、教育支出（类）普通教育（款）小学教育（项）208.8 万元。支出决算为 201.50 万元。',
      '2、教育支出（类）普通教育（款）初中教育（项）269.85 万元。支出决算为 269.86 万元。',
    ],
    stage: 'final',
    states: ['fail', 'fail'],
  },
  {
    rule: 'BA312',
    name: 'a sentence that names no subject may speak of another',
    text: ['一般公共预算财政拨款支出80.00万元。', '2024年预算数70.00万元，决算数81.00万元。'],
    stage: 'final',
    states: [],
  },
  {
    rule: 'BA312',
    name: 'words that mean another thing under another whole',
    text: [
      '小学教育支出 8 万元，其中：基本支出 8 万元。',
      '初中教育支出 9 万元，其中：基本支出 9 万元。',
      '公用经费 5 万元，包括公务接待费 1 万元。',
      '“三公”经费 2 万元，其中：公务接待费 2 万元。',
    ],
    states: [],
  },
  {
    rule: 'BA313',
    name: 'projects by their own names and by short ones that pair off',
    text: ['项目支出 23.00 万元，主要为甲业务专项经费 20 万元；乡村图书服务补助资金 3 万元。'],
    tables: { projects: PROJECTS },
    states: ['pass', 'fail'],
  },
  {
    rule: 'BA313',
    name: 'a short name is not matched where the list and the projects differ in number',
    text: [
      '项目支出 26.00 万元，主要为甲业务专项经费 21 万元；乡村图书服务补助资金 3 万元；丁经费 2 万元。',
    ],
    tables: { projects: PROJECTS },
    states: ['fail'],
  },
  {
    rule: 'BA314',
    name: 'a year compared with itself',
    text: ['2024年收入预算 96 万元，比2024年预算增加 7 万元。支出预算与2024年预算持平。'],
    states: ['fail'],
  },
  {
    rule: 'BA314',
    name: 'a year compared with the one before, and a document whose year may be misread',
    text: [
      '2024年收入预算 96 万元，比2023年预算增加 7 万元。',
      '支出预算 9 万元，比2024年预算增加 7 万元。',
    ],
    states: [],
  },
  {
    rule: 'BA303',
    name: 'a change against the own year’s budget is none against the year before',
    text: [
      '2024年支出决算比2024年年初预算增加 9 万元，其中：基本支出增加 5 万元；项目支出增加 3 万元。',
    ],
    stage: 'final',
    states: [],
  },
  {
    rule: 'BA314',
    name: 'final accounts may be compared with the budget of their own year',
    text: ['2024年支出决算为8.00万元，比2024年年初预算增加3万元；与2024年全年预算持平。'],
    stage: 'final',
    states: [],
  },
  {
    rule: 'BA315',
    name: 'a share without its percent sign',
    text: [
      '本年支出合计 20.00 万元，其中：基本支出 14.00 万元，占 70；项目支出 6.00 万元，占 30%。',
    ],
    states: ['fail'],
  },
  {
    rule: 'BA315',
    name: 'an amount after 占用 is no share',
    text: ['本年支出合计 20.00 万元，占用资金 5.00 万元。'],
    states: [],
  },
  {
    rule: 'BA316',
    name: 'more set aside than there is to buy',
    text: [
      '2024年政府采购预算 100.00 万元。',
      '2024年面向中小企业预留政府采购项目预算金额 120.00 万元，其中，预留给小型和微型企业的政府采购项目预算为 80.00 万元。',
    ],
    states: ['fail', 'pass'],
  },
  {
    rule: 'BA316',
    name: 'contracts are not held against budgets in final accounts',
    text: [
      '2024年度政府采购金额 100.00 万元。',
      '2024年度面向中小企业预留政府采购项目预算金额 120.00 万元。',
    ],
    stage: 'final',
    states: [],
  },
  {
    rule: 'BA317',
    name: 'explained as the department’s 公用经费',
    text: [
      '机关运行经费安排 111.74 万元。',
      '机关运行经费：指部门用一般公共预算财政拨款安排的公用经费。',
    ],
    tables: { cells: { 'basic-expenditure total public': '118.74' } },
    states: ['fail'],
  },
  {
    rule: 'BA317',
    name: 'explained as that of offices only',
    text: [
      '机关运行经费安排 111.74 万元。',
      '机关运行经费：指行政单位和参照公务员法管理的事业单位的公用经费。',
    ],
    tables: { cells: { 'basic-expenditure total public': '118.74' } },
    states: ['pass'],
  },
  {
    rule: 'BA317',
    name: 'not explained',
    text: ['机关运行经费安排 111.74 万元。'],
    tables: { cells: { 'basic-expenditure total public': '118.74' } },
    states: [],
  },
  {
    rule: 'BA318',
    name: 'kinds of vehicles that are all there are',
    text: [
      '截至2023年12月31日，共有车辆5辆，其中：主要领导干部用车0辆、机要通信用车1辆、应急保障用车0辆、执法执勤用车2辆、其他用车1辆；单价100万元（含）以上设备3台（套）。',
      '2024年部门预算安排购置车辆2辆，其中：特种专业技术用车1辆，其他用车1辆。',
    ],
    states: ['fail', 'pass'],
  },
  {
    rule: 'BA318',
    name: 'kinds that need not be all, and what other vehicles are',
    text: [
      '共有车辆5辆，其中：机要通信用车1辆、执法执勤用车2辆。',
      '共有车辆3辆，其中：执法执勤用车1辆、其他用车2辆，其他用车主要是业务用车2辆。',
    ],
    states: ['pass'],
  },
  {
    rule: 'BA318',
    name: 'what is kept with fiscal money, against its table and not against all that is occupied',
    text: ['年末公务用车保有量为3辆。', '共有车辆9辆。'],
    tables: { vehicles: '4' },
    states: ['fail'],
  },
];

for (const { rule: id, name, text, tables, stage, states: expected } of CASES) {
  test(`${id}: ${name}`, () => {
    const rule = narrativeRules.find((one) => one.id === id);
    assert.ok(rule);
    assert.deepEqual(states(rule, text, tables, stage), expected);
  });
}

test('every rule has a case that passes or is silent and a case that fails', () => {
  for (const { id } of narrativeRules) {
    const seen = CASES.filter(({ rule }) => rule === id);
    assert.ok(
      seen.some(({ states: found }) => found.includes('fail')),
      `${id} fails nowhere`,
    );
    assert.ok(
      seen.some(({ states: found }) => !found.includes('fail') || found.includes('pass')),
      `${id} passes nowhere`,
    );
  }
});

test('rules stand in the order of their ids, and no id stands twice', () => {
  const ids = narrativeRules.map(({ id }) => id);
  assert.deepEqual(ids, [...new Set(ids)].sort());
});
