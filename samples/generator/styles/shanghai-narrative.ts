import { parentNames } from '../codes.ts';
import { economicSum } from '../common-tables.ts';
import type { Heading, Paragraph, Part } from '../document.ts';
import type { Entry, Ledger } from '../ledger.ts';
import { type Speech, say, speechOf } from '../narrative.ts';
import type { Printing } from '../printing.ts';
import {
  fiscalIncome,
  fiscalSpending,
  income,
  ofSource,
  other,
  spending,
  threeTotal,
  total,
  vehicles,
} from '../sums.ts';

const heading = (level: 1 | 2 | 3, text: string): Heading => ({ kind: 'heading', level, text });

function incomeParagraph({ entries, year, past }: Ledger, { amount, change }: Speech): Paragraph {
  const fiscal = total(entries, fiscalIncome);
  return say`${`${year}年`}，本部门收入预算${amount('收入预算', total(entries, income))}，其中：财政拨款收入${amount('财政拨款收入', fiscal)}，比${`${year - 1}年`}预算${change('财政拨款收入', fiscal, past.fiscal, false)}；事业收入${amount('事业收入', 0)}；事业单位经营收入${amount('事业单位经营收入', 0)}；其他收入${amount('其他收入', total(entries, other))}。`;
}

function spendingParagraph({ entries, year, past }: Ledger, { amount, change }: Speech): Paragraph {
  const fiscal = total(entries, fiscalSpending);
  const of = (source: 'general' | 'fund' | 'capital') =>
    total(ofSource(entries, source), fiscalSpending);
  return say`本部门支出预算${amount('支出预算', total(entries, spending))}，其中：财政拨款支出预算${amount('财政拨款支出预算', fiscal)}，比${`${year - 1}年`}预算${change('财政拨款支出预算', fiscal, past.fiscal, false)}。财政拨款支出预算中，一般公共预算拨款支出预算${amount('一般公共预算拨款支出预算', of('general'))}，比${`${year - 1}年`}预算${change('一般公共预算拨款支出预算', of('general'), past.general, false)}；政府性基金拨款支出预算${amount('政府性基金拨款支出预算', of('fund'))}，比${`${year - 1}年`}预算${change('政府性基金拨款支出预算', of('fund'), past.fund, false)}；国有资本经营预算拨款支出预算${amount('国有资本经营预算拨款支出预算', of('capital'))}。`;
}

/** An entry as sentences name it, with its 类 and 款. */
export const fullName = ({ code, name }: Entry): string =>
  `${parentNames[code.slice(0, 3)]}（类）${parentNames[code.slice(0, 5)]}（款）${name}（项）`;

function itemParagraph(entry: Entry, index: number, { amount }: Speech): Paragraph {
  const name = fullName(entry);
  return say`${`${index + 1}. “${name}”科目`}${amount(name, fiscalSpending(entry))}，用于${entry.name}。`;
}

/** What stands before a Shanghai-style budget's tables. */
export function shanghaiNarrative(ledger: Ledger, printing: Printing): Part[] {
  const speech = speechOf(printing);
  const items = ledger.entries.filter((entry) => fiscalSpending(entry) > 0);
  return [
    heading(1, `${ledger.department}主要职能`),
    say`本部门承担示例事务的统筹、服务和监督工作，完成上级交办的其他任务。`,
    heading(1, '名词解释'),
    say`（一）基本支出预算：指为保障机构运转编制的年度支出计划，包括人员经费和公用经费。`,
    heading(1, `${ledger.year}年部门预算编制说明`),
    incomeParagraph(ledger, speech),
    spendingParagraph(ledger, speech),
    say`财政拨款收入支出变化的主要原因是项目安排调整。财政拨款支出主要内容如下：`,
    ...items.map((entry, index) => itemParagraph(entry, index, speech)),
  ];
}

function threeParagraphs({ three, past, year }: Ledger, { amount, change }: Speech): Paragraph[] {
  const before = past.three;
  const against = `比${year - 1}年预算`;
  return [
    say`${`${year}年`}“三公”经费预算数为${amount('“三公”经费', threeTotal(three))}，${against}${change('“三公”经费', threeTotal(three), threeTotal(before), false)}。其中：`,
    say`（一）因公出国（境）费${amount('因公出国（境）费', three.abroad)}，${against}${change('因公出国（境）费', three.abroad, before.abroad, false)}，按照出访计划安排。`,
    say`（二）公务用车购置及运行费${amount('公务用车购置及运行费', vehicles(three))}，${against}${change('公务用车购置及运行费', vehicles(three), vehicles(before), false)}。其中：公务用车购置费${amount('公务用车购置费', three.purchase)}，${against}${change('公务用车购置费', three.purchase, before.purchase, false)}；公务用车运行费${amount('公务用车运行费', three.running)}，${against}${change('公务用车运行费', three.running, before.running, false)}。`,
    say`（三）公务接待费${amount('公务接待费', three.reception)}，${against}${change('公务接待费', three.reception, before.reception, false)}。`,
  ];
}

/** Procurement by sort, whose parts the sentence lists. */
export function purchaseParagraph({ purchases, year }: Ledger, { amount }: Speech): Paragraph {
  const of = (sort?: string) =>
    purchases.reduce((sum, p) => sum + (sort === undefined || p.sort === sort ? p.amount : 0), 0);
  return say`${`${year}年`}本部门政府采购预算${amount('政府采购预算', of())}，其中：政府采购货物预算${amount('政府采购货物预算', of('goods'))}、政府采购工程预算${amount('政府采购工程预算', of('works'))}、政府采购服务预算${amount('政府采购服务预算', of('services'))}。`;
}

/** What stands after a Shanghai-style budget's tables. */
export function shanghaiRemarks(ledger: Ledger, printing: Printing): Part[] {
  const speech = speechOf(printing);
  const office = economicSum(ledger, ['302', '310']);
  return [
    heading(1, '其他相关情况说明'),
    heading(2, `一、${ledger.year}年“三公”经费预算情况`),
    ...threeParagraphs(ledger, speech),
    heading(2, '二、机关运行经费预算'),
    say`${`${ledger.year}年`}本部门财政拨款的机关运行经费预算为${speech.amount('机关运行经费', office)}。`,
    heading(2, '三、政府采购预算情况'),
    purchaseParagraph(ledger, speech),
  ];
}
