import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownYear } from '../../../src/model/narrative/claims/claims.ts';
import { sentences } from '../../../src/model/narrative/sentences.ts';
import { claims, lines, lists, told } from './told.ts';

interface Case {
  readonly name: string;
  readonly text: readonly string[];
  readonly claims: readonly string[];
  readonly lists?: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: '款 and 项 below a line that named their 类',
    text: [
      '五、财政拨款支出决算情况说明',
      '（一）教育支出（类）',
      '1．普通教育（款）小学教育（项）。年初预算9.00万元，支出决算8.00万元。',
      '普通教育（款）初中教育（项）。年初预算7.00万元，支出决算6.00万元。',
    ],
    claims: [
      'function fiscal 教育支出/普通教育/小学教育: level 9.00 万元 initial',
      'function fiscal 教育支出/普通教育/小学教育: level 8.00 万元 final',
      'function fiscal 教育支出/普通教育/初中教育: level 7.00 万元 initial',
      'function fiscal 教育支出/普通教育/初中教育: level 6.00 万元 final',
    ],
  },
  {
    name: 'numbered lines that only name the items of 三公, whose figures follow',
    text: [
      '2024年“三公”经费预算9.00万元。',
      '1.因公出国（境）费用。2024年预算数4.00万元，比2023年预算数1.00万元增加3.00万元。',
      '2.公务接待费。2024年预算数5.00万元。',
    ],
    claims: [
      'three-public: level 9.00 万元 budget',
      'abroad: level 4.00 万元 budget',
      'abroad: level 1.00 万元 y2023 budget',
      'abroad: change 3.00 万元 up vs 2023 budget',
      'reception: level 5.00 万元 budget',
    ],
    lists: ['three-public = abroad + reception'],
  },
  {
    name: 'what 人员经费 and 公用经费 are made up of stands before their names',
    text: [
      '基本支出90.00万元，包括用于基本工资、津贴补贴等人员经费80.00万元以及办公费、水电费等公用经费10.00万元。',
      '项目支出主要用于课题等人员经费5.00万元。',
    ],
    claims: [
      'basic: level 90.00 万元',
      'personnel: level 80.00 万元',
      'public: level 10.00 万元',
      '课题等人员经费: level 5.00 万元',
    ],
  },
  {
    name: 'what a figure includes, in brackets, is no limit as （含）以上 is',
    text: [
      '财政拨款收支总预算90万元。收入包括：一般公共预算80万元（含上年结转20万元）、政府性基金预算10万元。',
      '单价100万元（含）以上设备、100万元（含100万元）以上设备2台。',
    ],
    claims: [
      'total fiscal both: level 90 万元 budget',
      'total general: level 80 万元 budget',
      'carryover general: level 20 万元',
      'total fund: level 10 万元 budget',
    ],
    lists: ['total fiscal both = total general + total fund', 'total general = carryover general'],
  },
  {
    name: 'a subject before a colon and 安排预算',
    text: ['1.公务接待费：安排预算4万元，比上年预算数减少1万元。'],
    claims: ['reception: level 4 万元 budget', 'reception: change 1 万元 down vs 2023 budget'],
  },
  {
    name: 'the money projects with goals touch, fund by fund, is not all of each fund',
    text: ['项目支出均实行绩效目标管理，涉及一般公共预算当年拨款35万元，政府性基金预算4万元。'],
    claims: ['涉及一般公共预算当年拨款: level 35 万元', '涉及政府性基金预算: level 4 万元 budget'],
  },
  {
    name: 'a 项 whose own name begins with 用于 opens no list',
    text: [
      '财政拨款支出主要内容如下：',
      '1. “教育支出（类）进修及培训（款）培训支出（项）”科目11.27万元，用于培训支出。',
      '2. “其他支出（类）彩票公益金安排的支出（款）用于城乡医疗救助的彩票公益金支出（项）”科目76.10万元，用于城乡医疗救助。',
    ],
    claims: [
      'function 教育支出/进修及培训/培训支出: level 11.27 万元',
      'function 其他支出/彩票公益金安排的支出/用于城乡医疗救助的彩票公益金支出: level 76.10 万元',
    ],
  },
  {
    name: 'a total, its change and its growth',
    text: [
      '甲局2024年度收入支出总计 20.50 万元。与 2023 年度相比，收入支出总计减少 1.50 万元，下降 6.82%。',
    ],
    claims: [
      'total both: level 20.50 万元',
      'total both: change 1.50 万元 down vs 2023',
      'total both: growth 6.82 % down vs 2023',
    ],
  },
  {
    name: 'sources listed under the income, each with its share',
    text: [
      '本年收入合计 100.00 万元，其中：财政拨款收入 93.80 万元，占 93.80%；其他收入 6.2 万元，占 6.20%；',
    ],
    claims: [
      'current-total income: level 100.00 万元',
      'total fiscal income: level 93.80 万元',
      'total fiscal income: share 93.80 %',
      'other-income: level 6.2 万元',
      'other-income: share 6.20 %',
    ],
    lists: ['current-total income = total fiscal income + other-income'],
  },
  {
    name: 'nested lists: 包括 inside 其中, and the outer list going on in the next sentence',
    text: [
      '支出预算 90 万元，其中：基本支出 50 万元，包括人员经费 40 万元和日常公用经费 10 万元。项目支出 40 万元，主要为甲、乙经费 30 万元；丙经费 10 万元。',
    ],
    claims: [
      'total expenditure: level 90 万元 budget',
      'basic: level 50 万元',
      'personnel: level 40 万元',
      'public: level 10 万元',
      'project: level 40 万元',
      '甲、乙经费: level 30 万元',
      '丙经费: level 10 万元',
    ],
    lists: [
      'total expenditure = basic + project',
      'basic = personnel + public',
      'project = 甲、乙经费 + 丙经费',
    ],
  },
  {
    name: 'a bracket with figures is a list under the figure before it, one without is a remark',
    text: [
      '“三公”经费预算安排 5 万元，其中因公出国（境）费 0 万元；公务用车购置及运维费 4 万元（其中：公务用车购置费为 0 万元，公务用车运维费 4 万元）；公务接待费 1 万元。',
    ],
    claims: [
      'three-public: level 5 万元 budget',
      'abroad: level 0 万元',
      'vehicles: level 4 万元',
      'vehicle-purchase: level 0 万元',
      'vehicle-operation: level 4 万元',
      'reception: level 1 万元',
    ],
    lists: [
      'three-public = abroad + vehicles + reception',
      'vehicles = vehicle-purchase + vehicle-operation',
    ],
  },
  {
    name: 'an item of the classification with its budget and its final figure in later sentences',
    text: [
      '（一）支出决算具体情况',
      '1、教育支出（类）普通教育（款）小学教育（项）。主要用于：教学。年初预算为 76.33 万元，支出决算为 39.99 万元，完成年初预算的 52.39%。',
    ],
    claims: [
      'function 教育支出/普通教育/小学教育: level 76.33 万元 initial',
      'function 教育支出/普通教育/小学教育: level 39.99 万元 final',
      'function 教育支出/普通教育/小学教育: completion 52.39 % of 年初预算',
    ],
  },
  {
    name: 'codes printed with the names, last year’s execution, growth against it',
    text: [
      '3、教育支出（205类）普通教育（02款）小学教育（02项）57.8万元。主要用于：教学。2023年当年预算执行数为59.11万元，2024年预算安排57.8万元，比2023年预算执行数减少2.22%。',
    ],
    claims: [
      'function 教育支出/普通教育/小学教育: level 57.8 万元',
      'function 教育支出/普通教育/小学教育: level 59.11 万元 y2023 execution',
      'function 教育支出/普通教育/小学教育: level 57.8 万元 budget',
      'function 教育支出/普通教育/小学教育: growth 2.22 % down vs 2023 execution',
    ],
  },
  {
    name: 'numbered items over several sentences under one announcement',
    text: [
      '2024年“三公”经费预算数为6.00万元，比2023年预算减少1.00万元。其中：',
      '（一）因公出国（境）费0万元，与2023年预算持平。',
      '（二）公务用车购置及运行费5.00万元，比2023年预算减少1.00万元，主要原因是压减。其中：公务用车购置费0万元；公务用车运行费5.00万元。',
      '（三）公务接待费1.00万元。与2023年预算持平。',
    ],
    claims: [
      'three-public: level 6.00 万元 budget',
      'three-public: change 1.00 万元 down vs 2023 budget',
      'abroad: level 0 万元',
      'vehicles: level 5.00 万元',
      'vehicles: change 1.00 万元 down vs 2023 budget',
      'vehicle-purchase: level 0 万元',
      'vehicle-operation: level 5.00 万元',
      'reception: level 1.00 万元',
    ],
    lists: [
      'three-public = abroad + vehicles + reception',
      'vehicles = vehicle-purchase + vehicle-operation',
    ],
  },
  {
    name: 'the comparison after a list is of the whole, not of its last item',
    text: [
      '“三公”经费预算安排9万元，其中公务接待费1万元；公务用车购置及运行费8万元。与2023年相比减少2万元。',
    ],
    claims: [
      'three-public: level 9 万元 budget',
      'three-public: change 2 万元 down vs 2023',
      'reception: level 1 万元',
      'vehicles: level 8 万元',
    ],
  },
  {
    name: 'what a sentence lists under a subject of before (…中，)',
    text: [
      '财政拨款支出预算 90 万元。财政拨款支出预算中，一般公共预算拨款支出预算 80 万元，比2023年预算增加5万元；政府性基金拨款支出预算为10万元。',
    ],
    claims: [
      'total fiscal expenditure: level 90 万元 budget',
      'total general expenditure: level 80 万元 budget',
      'total general expenditure: change 5 万元 up vs 2023 budget',
      'total fund expenditure: level 10 万元 budget',
    ],
    lists: ['total fiscal expenditure = total general expenditure + total fund expenditure'],
  },
  {
    name: 'forms left unfilled, 0 万元, and the missing full stop of 增长(减少)0%',
    text: ['政府性基金收入预算0万元，与上年相比增加(减少)0万元，增长(减少)0%。'],
    claims: [
      'total fund income: level 0 万元 budget',
      'total fund income: change 0 万元 either vs 2023',
      'total fund income: growth 0 % either vs 2023',
    ],
  },
  {
    name: 'missing unit and percent sign are supplied and marked',
    text: [
      '机关运行经费安排 5 万元，包括办公费 2.90 万元、取暖费 1.10 差旅费 1.00 万元。',
      '一般公共预算财政拨款支出 80 万元，主要用于以下方面：教育支出（类）61 万元，占 76.25;其他支出（类）19 万元，占 23.75%。',
    ],
    claims: [
      'operating-cost: level 5 万元',
      '办公费: level 2.90 万元',
      '取暖费: level 1.10 万元 bare',
      '差旅费: level 1.00 万元',
      'total general expenditure: level 80 万元',
      'function general 教育支出: level 61 万元',
      'function general 教育支出: share 76.25 % bare',
      'function general 其他支出: level 19 万元',
      'function general 其他支出: share 23.75 %',
    ],
  },
  {
    name: '万 for 万元, full-width forms, 元 beside 万元',
    text: [
      '政府采购预算１２．５０万，其中：政府采购货物预算２，５００．００元、政府采购服务预算12.25万元。',
    ],
    claims: [
      'procurement: level 12.50 万元 budget',
      'procurement-goods: level 2,500.00 元 budget',
      'procurement-services: level 12.25 万元 budget',
    ],
  },
  {
    name: 'a budget printed inside its completion, and a total inside a share',
    text: [
      '公务接待费支出决算为6万元，完成全年预算8万元的75%，比上年决算数减少2万元；公务用车运行维护费支出4万元，占“三公”经费10万元的40%。',
    ],
    claims: [
      'reception: level 6 万元 final',
      'reception: level 8 万元 annual',
      'reception: completion 75 % of 全年预算',
      'reception: change 2 万元 down vs 2023 final',
      'vehicle-operation: level 4 万元',
      'vehicle-operation: share 40 % of three-public',
      'three-public: level 10 万元',
    ],
  },
  {
    name: 'the other year’s own figure between the comparison and the change',
    text: [
      '“三公”经费9万元，较2023年年初预算的12万元减少3万元；公务接待费2万元，同口径比上年累计支出5万元减少3万元。',
    ],
    claims: [
      'three-public: level 9 万元',
      'three-public: level 12 万元 y2023 initial',
      'three-public: change 3 万元 down vs 2023 initial',
      'reception: level 2 万元',
      'reception: level 5 万元 y2023',
      'reception: change 3 万元 down vs 2023',
    ],
  },
  {
    name: 'by how much the final figure exceeds the budget',
    text: ['公务接待费年初预算为5万元，决算数为8万元，决算数大于年初预算数3万元。'],
    claims: [
      'reception: level 5 万元 initial',
      'reception: level 8 万元 final',
      'reception: change 3 万元 up vs ? initial',
    ],
  },
  {
    name: 'the parts of another year’s figure are of that year',
    text: ['2023年“三公”经费支出20万元，其中：公务接待费12万元；公务用车运行维护费8万元。'],
    claims: [
      'three-public: level 20 万元 y2023',
      'reception: level 12 万元 y2023',
      'vehicle-operation: level 8 万元 y2023',
    ],
    lists: ['three-public = reception + vehicle-operation'],
  },
  {
    name: 'items numbered within the sentence',
    text: [
      '“三公”经费预算安排9万元，与2023年预算持平：一、2024年因公出国（境）费预算2万元；二、公务接待费预算7万元。',
    ],
    claims: [
      'three-public: level 9 万元 budget',
      'abroad: level 2 万元 budget',
      'reception: level 7 万元 budget',
    ],
  },
  {
    name: 'a clause goes on after a bracket that ends in a full stop',
    text: [
      '公务用车购置及运行费5万元（公务用车购置费1万元；公务用车运行维护费4万元。）比上年增加1万元。',
    ],
    claims: [
      'vehicles: level 5 万元',
      'vehicles: change 1 万元 up vs 2023',
      'vehicle-purchase: level 1 万元',
      'vehicle-operation: level 4 万元',
    ],
  },
  {
    name: 'what an item consists of is not the department’s',
    text: [
      '一般公共预算拨款支出30万元，其中：基本支出20万元，项目支出10万元。',
      '小学教育支出8万元，其中：基本支出8万元，项目支出0万元。',
      '1.基本支出预算20万元，其中：其他工资福利支出3万元；工资福利支出17万元。',
    ],
    claims: [
      'total general expenditure: level 30 万元',
      'basic general: level 20 万元',
      'basic general: level 20 万元 budget',
      'project general: level 10 万元',
      '小学教育支出: level 8 万元',
      'basic: level 8 万元',
      'project: level 0 万元',
      '其他工资福利支出: level 3 万元',
      'wages general: level 17 万元',
    ],
  },
  {
    name: 'short words of direction, and one that kept the form’s brackets',
    text: [
      '基本支出预算较上年增5.11万元，增2%；项目支出较上年（减少）6万元，负增长23%；公务接待费比上年多3万元。',
    ],
    claims: [
      'basic: change 5.11 万元 budget up vs 2023',
      'basic: growth 2 % up vs 2023',
      'project: change 6 万元 down vs 2023',
      'project: growth 23 % down vs 2023',
      'reception: change 3 万元 up vs 2023',
    ],
  },
  {
    name: 'a comparison in words that are not known states no level',
    text: ['公务接待费比上年预算数调整5万元。'],
    claims: [],
  },
  {
    name: 'an item’s path or a heading’s words right before the year',
    text: [
      '1.教育支出（类）普通教育（款）小学教育（项）2024年预算数为6.27万元，主要用于：教学。',
      '（二）支出预算：2024年年初预算数9万元，比上年支出数增加1万元。',
    ],
    claims: [
      'function 教育支出/普通教育/小学教育: level 6.27 万元 budget',
      'total expenditure: level 9 万元 initial',
      'total expenditure: change 1 万元 up vs 2023',
    ],
  },
  {
    name: 'a name behind the last level: a 项 without its mark, or a thing below a 项',
    text: [
      '教育支出（类）普通教育（款）小学教育39.99万元。',
      '教育支出（类）普通教育（款）支出预算为52.00万元。',
      '教育支出（类）普通教育（款）小学教育（项）校舍维修12.00万元。',
    ],
    claims: [
      'function 教育支出/普通教育/小学教育: level 39.99 万元',
      'function 教育支出/普通教育: level 52.00 万元 budget',
      '教育支出普通教育小学教育校舍维修: level 12.00 万元',
    ],
  },
  {
    name: '其中 in a sentence of its own is of the expenditure named last, not of the income',
    text: ['财政拨款收入9万元，财政拨款支出9万元。其中：基本支出5万元，项目支出4万元。'],
    claims: [
      'total fiscal income: level 9 万元',
      'total fiscal expenditure: level 9 万元',
      'basic fiscal: level 5 万元',
      'project fiscal: level 4 万元',
    ],
    lists: ['total fiscal expenditure = basic fiscal + project fiscal'],
  },
  {
    name: 'names and their figures in one row each; figures of names that are not known are left unread',
    text: [
      '基本支出、项目支出分别为60万元和40万元，分别占支出总计的60%和40%；公务接待费3万元。',
      '甲设备、乙工程分别为10万元、20万元。',
      '2024年、2023年收入预算分别为100万元、90万元。',
    ],
    claims: ['basic: level 60 万元', 'project: level 40 万元', 'reception: level 3 万元'],
  },
  {
    name: 'a subject narrowed to some of its money is not the subject itself',
    text: ['全口径安排“三公”经费支出预算5万元，其中，当年预算资金安排的“三公”经费支出4万元。'],
    claims: [
      '全口径安排三公经费支出: level 5 万元 budget',
      '当年预算资金安排的三公经费支出: level 4 万元',
    ],
  },
  {
    name: 'counts, dates, thresholds, article numbers and unit prices are no amounts',
    text: [
      '截至2023年8月31日，共有车辆3辆，单价100万元（含）以上设备2台，接待15人次，依据第20号文，平均得分99.43分，购置单位价值50万元以上设备0套。',
    ],
    claims: [],
  },
  {
    name: 'figures that explain a change are not the subject’s own',
    text: [
      '公用经费 20 万元，比上年增加 8 万元，主要原因是新增公务接待费 3 万元，人员经费减少 2 万元；“三公”经费 5 万元。',
    ],
    claims: [
      'public: level 20 万元',
      'public: change 8 万元 up vs 2023',
      '新增公务接待费: level 3 万元',
      '人员经费减少: change 2 万元 down',
      'three-public: level 5 万元',
    ],
  },
  {
    name: 'a project’s name may hold a year, a 、 and a word of change',
    text: [
      '项目总预算 40 万，其中支持展会举办 20 万，支持夜市稳增长 10 万，2023年度补助、奖励资金 10 万，合计 40 万。',
    ],
    claims: [
      '项目总: level 40 万元 budget',
      '项目总: level 40 万元',
      '支持展会举办: level 20 万元',
      '支持夜市稳增长: level 10 万元',
      '2023年度补助、奖励资金: level 10 万元',
    ],
    lists: ['项目总 = 支持展会举办 + 支持夜市稳增长 + 2023年度补助、奖励资金'],
  },
  {
    name: 'last year after a colon, and a share of a whole that is named',
    text: [
      '1.“教育支出（类）普通教育（款）小学教育（项）”43.83万元，上年:25.77万元，占本年支出合计的5.1%。',
    ],
    claims: [
      'function 教育支出/普通教育/小学教育: level 43.83 万元',
      'function 教育支出/普通教育/小学教育: level 25.77 万元 y2023',
      'function 教育支出/普通教育/小学教育: share 5.1 % of current-total',
    ],
  },
  {
    name: '减少为 states a level, not a change',
    text: ['公务接待费支出决算减少为 0.50 万元。'],
    claims: ['reception: level 0.50 万元 final'],
  },
  {
    name: 'a bare 收入 or 支出 is of the money its heading names',
    text: [
      '八、政府性基金预算财政拨款收入支出决算情况说明',
      '本年收入 7.00 万元，支出 7.00 万元。',
    ],
    claims: [
      'current-total fund income: level 7.00 万元',
      'total fund expenditure: level 7.00 万元',
    ],
  },
  {
    name: '本年支出合计 is the department’s under any heading',
    text: [
      '五、一般公共预算财政拨款支出决算情况说明',
      '本年支出合计 9.00 万元，其中：基本支出 7.00 万元，项目支出 2.00 万元。',
    ],
    claims: [
      'current-total expenditure: level 9.00 万元',
      'basic: level 7.00 万元',
      'project: level 2.00 万元',
    ],
  },
];

for (const { name, text, claims: expected, lists: expectedLists } of CASES) {
  test(name, () => {
    const story = told(text);
    assert.deepEqual(claims(story), expected);
    if (expectedLists) assert.deepEqual(lists(story), expectedLists);
  });
}

test('a list that ends in 等 is open-ended', () => {
  const story = told(['项目支出 40 万元，主要用于甲经费 20 万元、乙经费 15 万元等。']);
  assert.deepEqual(
    story.lists.map(({ openEnded, opener }) => [openEnded, opener]),
    [[true, 'mainly']],
  );
});

test('words that compare without a figure', () => {
  const story = told([
    '年初预算为 8 万元，支出决算为 7 万元。决算数小于预算数的主要原因：节约。',
    '公务接待费 1 万元，与上年预算持平。',
    '公务接待费决算数与预算数基本持平。',
  ]);
  assert.deepEqual(
    story.comparisons.map(({ against, relation, nearly }) => [against, relation, nearly]),
    [
      ['budget', 'less', false],
      ['last-year', 'flat', false],
      ['budget', 'flat', true],
    ],
  );
});

test('statements that there is none, and that purchases are in the procurement budget', () => {
  const story = told([
    '甲局2024年度无政府性基金预算财政拨款收入和支出。',
    '甲局2024年未安排政府采购预算。',
    '无公务用车车辆，无上级布置的任务。',
    '拟购置固定资产 6.50 万元，已按要求列入政府采购预算。',
  ]);
  assert.deepEqual(
    story.statements.map(({ kind, subject }) => [kind, subject.concept, subject.fund]),
    [
      ['none', 'total', 'fund'],
      ['none', 'procurement', null],
      ['procured', 'planned-assets', null],
    ],
  );
});

test('every figure has an id of its own, with the page and words it is printed with', () => {
  const story = told(['收入预算 10 万元，其中：事业收入 4 万元，其他收入 6 万元。']);
  const figures = story.topics.flatMap((topic) => topic.claims.map(({ figure }) => figure));
  assert.deepEqual(
    figures.map(({ id }) => id),
    ['n0:1', 'n0:2', 'n0:3'],
  );
  const place = figures[1]?.place;
  assert.ok(place?.kind === 'narrative');
  assert.equal(place.subject, '事业收入');
  assert.match(place.context, /事业收入4万元/);
});

test('the year every comparison names is the year before the document’s', () => {
  const text = Array.from({ length: 4 }, () => '收入比2023年增加1万元。');
  assert.equal(ownYear(sentences(lines('2024年收入预算9万元。', ...text)), 2023), 2024);
  assert.equal(ownYear(sentences(lines(...text)), 2023), 2023);
  const dated = sentences(lines('2024年9月10日公开部门决算。', '预计2024年完成。', ...text));
  assert.equal(ownYear(dated, 2023), 2023);
  const own = Array.from({ length: 4 }, () => '支出比2023年年初预算增加1万元。');
  const named = Array.from({ length: 4 }, () => '支出比2023年支出预算增加1万元。');
  assert.equal(ownYear(sentences(lines('2024年收入预算9万元。', ...named)), 2023), 2023);
  assert.equal(ownYear(sentences(lines('预计2024年完成。', ...own)), 2023), 2023);
});
