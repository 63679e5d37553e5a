import { parentNames } from '../codes.ts';
import { economicSum } from '../common-tables.ts';
import type { Heading, Paragraph, Part, Piece } from '../document.ts';
import type { Entry, Ledger, Yuan } from '../ledger.ts';
import { listed, type Speech, say, speechOf } from '../narrative.ts';
import type { Printing } from '../printing.ts';
import {
  basic,
  fiscalIncome,
  fiscalSpending,
  income,
  ofSource,
  opening,
  other,
  outline,
  projectSpending,
  spending,
  threeTotal,
  total,
  vehicles,
} from '../sums.ts';

const heading = (level: 1 | 2 | 3, text: string): Heading => ({ kind: 'heading', level, text });

/** `基本支出1.00万元，占10.00%；…` of the parts that have money. */
function shares(
  { amount, share }: Speech,
  whole: Yuan,
  parts: readonly (readonly [string, Yuan])[],
) {
  const runs = parts
    .filter(([, yuan]) => yuan > 0)
    .map(([name, yuan]): readonly Piece[] => [
      name,
      ...amount(name, yuan),
      '，占',
      ...share(name, yuan, whole),
    ]);
  return listed(runs, '；');
}

function overall(
  { entries, year, past }: Ledger,
  { amount, change }: Speech,
  fiscal: boolean,
): Paragraph {
  const whole = total(entries, (e) => (fiscal ? fiscalIncome(e) : income(e)) + opening(e));
  const name = `${fiscal ? '财政拨款' : ''}收入支出总计`;
  return say`本部门${`${year}年度`}${name}${amount(name, whole)}。与${`${year - 1}年度`}相比，${name}${change(name, whole, past.income)}。主要原因：人员和项目变动。`;
}

function incomeParagraph({ entries }: Ledger, speech: Speech): Paragraph {
  const whole = total(entries, income);
  const parts: [string, Yuan][] = [
    ['财政拨款收入', total(entries, fiscalIncome)],
    ['其他收入', total(entries, other)],
  ];
  return say`本年收入合计${speech.amount('本年收入合计', whole)}，其中：${shares(speech, whole, parts)}。`;
}

function spendingParagraph({ entries }: Ledger, speech: Speech): Paragraph {
  const whole = total(entries, spending);
  const parts: [string, Yuan][] = [
    ['基本支出', total(entries, basic)],
    ['项目支出', total(entries, projectSpending)],
  ];
  return say`本年支出合计${speech.amount('本年支出合计', whole)}，其中：${shares(speech, whole, parts)}。`;
}

/** How the final figure stands to the budget's: completion and direction. */
function completion(
  { amount, share }: Speech,
  name: string,
  budget: Yuan,
  spent: Yuan,
): readonly Piece[] {
  const word = spent > budget ? '大于' : spent < budget ? '小于' : '等于';
  const direction = { kind: 'direction', subject: `${name}决算数`, text: word } as const;
  const done = ['，完成年初预算的', ...share(`${name}完成`, spent, budget)];
  return [
    '年初预算为',
    ...amount(`${name}年初预算`, budget),
    '，支出决算为',
    ...amount(name, spent),
    ...(budget === 0 ? [] : done),
    '，决算数',
    direction,
    '年初预算数',
  ];
}

function generalParagraphs({ entries }: Ledger, speech: Speech): Paragraph[] {
  const general = ofSource(entries, 'general');
  const whole = total(general, fiscalSpending);
  const classes = outline(general).filter((row) => row.level === 1);
  const parts = classes.map((row): [string, Yuan] => [
    `${row.name}（类）`,
    total(row.entries, fiscalSpending),
  ]);
  const budget = total(general, (entry) => entry.budget);
  const name = '一般公共预算财政拨款支出';
  return [
    say`${name}${speech.amount(name, whole)}，占本年支出合计的${speech.share(name, whole, total(entries, spending))}。`,
    say`${name}${speech.amount(name, whole)}，主要用于以下方面：${shares(speech, whole, parts)}。`,
    say`${name}${completion(speech, name, budget, whole)}。其中：`,
    ...general.map((entry, index) => itemParagraph(entry, index, speech)),
  ];
}

function itemParagraph(entry: Entry, index: number, speech: Speech): Paragraph {
  const parent = `${parentNames[entry.code.slice(0, 3)]}（类）${parentNames[entry.code.slice(0, 5)]}（款）`;
  const name = `${parent}${entry.name}（项）`;
  return say`${`${index + 1}、${name}`}。${completion(speech, name, entry.budget, fiscalSpending(entry))}。`;
}

function basicParagraph(ledger: Ledger, { amount }: Speech): Paragraph {
  const staff = economicSum(ledger, ['301', '303']);
  const office = economicSum(ledger, ['302', '310']);
  return say`一般公共预算财政拨款基本支出${amount('一般公共预算财政拨款基本支出', staff + office)}。其中：人员经费${amount('人员经费', staff)}；公用经费${amount('公用经费', office)}。`;
}

function threeParagraphs({ three, threeBudget, past, year }: Ledger, speech: Speech): Paragraph[] {
  const { amount, share } = speech;
  const spent = threeTotal(three);
  const budget = threeTotal(threeBudget);
  const done = budget === 0 ? [] : ['，完成预算的', ...share('“三公”经费完成', spent, budget)];
  const before = threeTotal(past.three);
  return [
    say`“三公”经费财政拨款支出年初预算为${amount('“三公”经费年初预算', budget)}，支出决算为${amount('“三公”经费', spent)}${done}。`,
    say`${`${year}年度`}“三公”经费财政拨款支出决算数比${`${year - 1}年度`}${speech.change('“三公”经费', spent, before)}。`,
    say`其中：因公出国（境）费支出决算${amount('因公出国（境）费', three.abroad)}；公务用车购置及运行维护费支出决算${amount('公务用车购置及运行维护费', vehicles(three))}，其中公务用车购置费${amount('公务用车购置费', three.purchase)}、公务用车运行维护费${amount('公务用车运行维护费', three.running)}；公务接待费支出决算${amount('公务接待费', three.reception)}。`,
  ];
}

function otherParagraphs(ledger: Ledger, { amount, change }: Speech): Paragraph[] {
  const office = economicSum(ledger, ['302', '310']);
  const of = (sort?: string) =>
    ledger.purchases.reduce(
      (sum, p) => sum + (sort === undefined || p.sort === sort ? p.amount : 0),
      0,
    );
  return [
    say`机关运行经费支出${amount('机关运行经费', office)}，比${`${ledger.year - 1}年度`}${change('机关运行经费', office, ledger.past.running)}。`,
    say`本部门${`${ledger.year}年度`}政府采购金额为${amount('政府采购金额', of())}，其中：货物采购金额${amount('货物采购金额', of('goods'))}、工程采购金额${amount('工程采购金额', of('works'))}、服务采购金额${amount('服务采购金额', of('services'))}。`,
  ];
}

/** The explanatory part of final accounts, which stands after their tables. */
export function finalNarrative(ledger: Ledger, printing: Printing): Part[] {
  const speech = speechOf(printing);
  const sections: [string, readonly Paragraph[]][] = [
    ['一、收入支出决算总体情况说明', [overall(ledger, speech, false)]],
    ['二、收入决算情况说明', [incomeParagraph(ledger, speech)]],
    ['三、支出决算情况说明', [spendingParagraph(ledger, speech)]],
    ['四、财政拨款收入支出决算总体情况说明', [overall(ledger, speech, true)]],
    ['五、一般公共预算财政拨款支出决算情况说明', generalParagraphs(ledger, speech)],
    ['六、一般公共预算财政拨款基本支出决算情况说明', [basicParagraph(ledger, speech)]],
    ['七、财政拨款“三公”经费支出决算情况说明', threeParagraphs(ledger, speech)],
    ['八、其他重要事项的情况说明', otherParagraphs(ledger, speech)],
  ];
  return sections.flatMap(([title, paragraphs]) => [heading(2, title), ...paragraphs]);
}
