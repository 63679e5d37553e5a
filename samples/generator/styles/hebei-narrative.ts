import { economicSum } from '../common-tables.ts';
import type { Heading, Paragraph, Part, Piece } from '../document.ts';
import type { Ledger } from '../ledger.ts';
import { listed, type Speech, say, speechOf } from '../narrative.ts';
import type { Printing } from '../printing.ts';
import {
  basic,
  fiscalIncome,
  ofSource,
  opening,
  other,
  projectSpending,
  spending,
  threeTotal,
  total,
  vehicles,
} from '../sums.ts';
import type { HebeiProjectTables } from './hebei-projects.ts';

const heading = (level: 1 | 2 | 3, text: string): Heading => ({ kind: 'heading', level, text });

function incomeParagraph({ entries, year }: Ledger, { amount }: Speech): Paragraph {
  const fiscal = (source: 'general' | 'fund' | 'capital') =>
    total(ofSource(entries, source), fiscalIncome);
  return say`${`${year}年`}本部门预算收入${amount('收入预算', total(entries, spending))}，其中：一般公共预算收入${amount('一般公共预算收入', fiscal('general'))}，政府性基金预算收入${amount('政府性基金预算收入', fiscal('fund'))}，国有资本经营预算收入${amount('国有资本经营预算收入', fiscal('capital'))}，财政专户核拨收入${amount('财政专户核拨收入', 0)}，单位资金收入${amount('单位资金收入', total(entries, other))}，上年结转结余${amount('上年结转结余', total(entries, opening))}。`;
}

function spendingParagraph(ledger: Ledger, { amount }: Speech): Paragraph {
  const { entries, year } = ledger;
  const staff = economicSum(ledger, ['301', '303']);
  const office = economicSum(ledger, ['302', '310']);
  const projects = entries
    .flatMap((entry) => entry.projects)
    .map((project): readonly Piece[] => [project.name, ...amount(project.name, project.amount)]);
  const list = projects.length === 0 ? [] : ['，主要为', ...listed(projects, '；')];
  return say`${`${year}年`}本部门预算支出${amount('支出预算', total(entries, spending))}，其中基本支出${amount('基本支出', total(entries, basic))}，包括人员经费${amount('人员经费', staff)}和日常公用经费${amount('日常公用经费', office)}；项目支出${amount('项目支出', total(entries, projectSpending))}${list}。`;
}

function changeParagraph({ entries, year, past }: Ledger, { amount, change }: Speech): Paragraph {
  const spent = total(entries, spending);
  return say`${`${year}年`}预算收支安排${amount('收支预算', spent)}，较${`${year - 1}年`}预算${change('收支预算', spent, past.income, false)}，其中：基本支出${change('基本支出', total(entries, basic), past.basic, false)}，项目支出${change('项目支出', total(entries, projectSpending), past.project, false)}，主要原因是工作任务和人员情况变化。`;
}

function threeParagraph({ three, past, year }: Ledger, { amount, change }: Speech): Paragraph {
  return say`${`${year}年`}，本部门财政拨款“三公”经费预算安排${amount('“三公”经费', threeTotal(three))}，其中因公出国（境）费${amount('因公出国（境）费', three.abroad)}；公务用车购置及运维费${amount('公务用车购置及运维费', vehicles(three))}（其中：公务用车购置费${amount('公务用车购置费', three.purchase)}，公务用车运行维护费${amount('公务用车运行维护费', three.running)}）；公务接待费${amount('公务接待费', three.reception)}。与${`${year - 1}年`}相比${change('“三公”经费', threeTotal(three), threeTotal(past.three), false)}，主要原因是据实安排公务活动。`;
}

function runningParagraph(ledger: Ledger, { amount, change }: Speech): Paragraph {
  const office = economicSum(ledger, ['302', '310']);
  return say`${`${ledger.year}年`}，本部门机关运行经费安排${amount('机关运行经费', office)}，比上年${change('机关运行经费', office, ledger.past.running, false)}，用于办公、差旅、水电和设备维护等日常支出。`;
}

function purchaseParagraph({ purchases, year }: Ledger, { amount }: Speech): Paragraph {
  const sum = purchases.reduce((all, purchase) => all + purchase.amount, 0);
  return say`${`${year}年`}，本部门政府采购预算${amount('政府采购预算', sum)}，明细见下表。`;
}

function assetParagraph({ assets }: Ledger, { amount }: Speech): Paragraph {
  const sum = assets.reduce((a, b) => a + b, 0);
  return say`本部门（含所属单位）上年末固定资产金额为${amount('固定资产', sum)}，分类情况见下表。`;
}

/** The explanatory part of a Hebei-style budget, with the tables that stand inside it. */
export function hebeiNarrative(
  ledger: Ledger,
  printing: Printing,
  tables: HebeiProjectTables,
): Part[] {
  const speech = speechOf(printing);
  const has = tables.performance.length > 0;
  return [
    heading(1, `${ledger.department}${ledger.year}年部门预算信息公开情况说明`),
    heading(2, '一、部门职责及机构设置情况'),
    say`本部门负责示例事务的规划、管理和服务，预算包括部门本级和所属单位的全部收支。`,
    heading(2, '二、部门预算安排的总体情况'),
    heading(3, '1、收入说明'),
    incomeParagraph(ledger, speech),
    heading(3, '2、支出说明'),
    spendingParagraph(ledger, speech),
    heading(3, '3、比上年增减情况'),
    changeParagraph(ledger, speech),
    heading(2, '三、机关运行经费安排情况'),
    runningParagraph(ledger, speech),
    heading(2, '四、财政拨款“三公”经费预算情况及增减变化原因'),
    threeParagraph(ledger, speech),
    heading(2, '五、部门项目预算安排情况及绩效目标'),
    ...(has ? tables.performance : [say`本部门无项目支出安排。`]),
    heading(2, '六、政府采购预算情况'),
    purchaseParagraph(ledger, speech),
    tables.procurement,
    heading(2, '七、国有资产信息'),
    assetParagraph(ledger, speech),
    tables.assets,
    heading(2, '八、名词解释'),
    say`机关运行经费：指为保障部门运行、用一般公共预算财政拨款安排的公用经费。`,
  ];
}
