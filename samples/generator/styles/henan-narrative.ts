import { economicSum } from '../common-tables.ts';
import type { Heading, Paragraph, Part, Piece } from '../document.ts';
import type { Ledger, Source, Yuan } from '../ledger.ts';
import { listed, type Speech, say, speechOf } from '../narrative.ts';
import type { Printing } from '../printing.ts';
import {
  basic,
  fiscalProjects,
  fiscalSpending,
  income,
  ofSource,
  opening,
  other,
  projectSpending,
  spending,
  threeTotal,
  total,
  vehicles,
} from '../sums.ts';
import { purchaseParagraph } from './shanghai-narrative.ts';

const heading = (level: 1 | 2 | 3, text: string): Heading => ({ kind: 'heading', level, text });

function overall({ entries, year, past }: Ledger, { amount, change }: Speech): Paragraph {
  const spent = total(entries, spending);
  return say`本部门${`${year}年`}收入总计${amount('收入总计', spent)}，支出总计${amount('支出总计', spent)}，与${`${year - 1}年`}预算相比，收入${change('收入', spent, past.income)}；支出${change('支出', spent, past.income)}。主要原因：项目和人员变动。`;
}

function incomeParagraph({ entries, year }: Ledger, { amount }: Speech): Paragraph {
  const of = (source: Source) => total(ofSource(entries, source), income);
  const own = total(entries, other);
  const parts: [string, Yuan][] = [
    ['一般公共预算', of('general') - own],
    ['政府性基金预算', of('fund')],
    ['国有资本经营预算', of('capital')],
    ['其他收入', own],
    ['上年结转结余', total(entries, opening)],
  ];
  const runs = parts
    .filter(([, yuan]) => yuan > 0)
    .map(([name, yuan]): readonly Piece[] => [name, ...amount(name, yuan)]);
  return say`本部门${`${year}年`}收入合计${amount('收入合计', total(entries, spending))}，其中：${listed(runs, '，')}。`;
}

function split(
  { amount, share }: Speech,
  whole: Yuan,
  parts: readonly (readonly [string, Yuan])[],
): readonly Piece[] {
  const runs = parts.map(([name, yuan]): readonly Piece[] => [
    name,
    ...amount(name, yuan),
    '，占',
    ...share(name, yuan, whole),
  ]);
  return listed(runs, '；');
}

function spendingParagraphs(ledger: Ledger, speech: Speech): Paragraph[] {
  const { entries, year } = ledger;
  const spent = total(entries, spending);
  const general = ofSource(entries, 'general');
  const fiscal = total(general, fiscalSpending);
  const staff = economicSum(ledger, ['301', '303']);
  const office = economicSum(ledger, ['302', '310']);
  const amount = speech.amount;
  return [
    say`本部门${`${year}年`}支出合计${amount('支出合计', spent)}，其中：${split(speech, spent, [
      ['基本支出', total(entries, basic)],
      ['项目支出', total(entries, projectSpending)],
    ])}。`,
    say`本部门${`${year}年`}一般公共预算支出年初预算为${amount('一般公共预算支出', fiscal)}。其中：${split(
      speech,
      fiscal,
      [
        ['基本支出', total(general, basic)],
        ['项目支出', total(general, fiscalProjects)],
      ],
    )}。`,
    say`本部门${`${year}年`}一般公共预算基本支出年初预算为${amount('一般公共预算基本支出', staff + office)}。其中：${split(
      speech,
      staff + office,
      [
        ['人员经费支出', staff],
        ['公用经费支出', office],
      ],
    )}。`,
  ];
}

function threeParagraphs({ three, past, year }: Ledger, { amount, change }: Speech): Paragraph[] {
  const before = past.three;
  return [
    say`本部门${`${year}年`}“三公”经费预算为${amount('“三公”经费', threeTotal(three))}，比${`${year - 1}年`}${change('“三公”经费', threeTotal(three), threeTotal(before), false)}。具体情况如下：`,
    say`（一）因公出国（境）费${amount('因公出国（境）费', three.abroad)}，比上年${change('因公出国（境）费', three.abroad, before.abroad, false)}。`,
    say`（二）公务接待费${amount('公务接待费', three.reception)}，比上年${change('公务接待费', three.reception, before.reception, false)}。`,
    say`（三）公务用车购置及运行费${amount('公务用车购置及运行费', vehicles(three))}，其中：公务用车购置费${amount('公务用车购置费', three.purchase)}；公务用车运行维护费${amount('公务用车运行维护费', three.running)}，比上年${change('公务用车运行维护费', three.running, before.running, false)}。`,
  ];
}

function fundParagraph(
  { entries, year }: Ledger,
  { amount }: Speech,
  source: Source,
  name: string,
): Paragraph {
  const spent = total(ofSource(entries, source), spending);
  if (spent === 0) return say`本部门${`${year}年`}没有使用${name}拨款安排的支出。`;
  return say`本部门${`${year}年`}${name}支出预算${amount(`${name}支出`, spent)}。`;
}

/** The explanatory part of a Henan-style budget, which stands before its tables. */
export function henanNarrative(ledger: Ledger, printing: Printing): Part[] {
  const speech = speechOf(printing);
  const office = economicSum(ledger, ['302', '310']);
  const [spent, general, basics] = spendingParagraphs(ledger, speech);
  const sections: [string, readonly (Paragraph | undefined)[]][] = [
    ['一、收入支出预算总体情况说明', [overall(ledger, speech)]],
    ['二、收入预算总体情况说明', [incomeParagraph(ledger, speech)]],
    ['三、支出预算总体情况说明', [spent]],
    ['四、一般公共预算支出预算情况说明', [general]],
    ['五、一般公共预算基本支出预算情况说明', [basics]],
    ['六、“三公”经费支出预算情况说明', threeParagraphs(ledger, speech)],
    ['七、政府性基金支出预算情况说明', [fundParagraph(ledger, speech, 'fund', '政府性基金预算')]],
    [
      '八、国有资本经营支出预算情况说明',
      [fundParagraph(ledger, speech, 'capital', '国有资本经营预算')],
    ],
    [
      '九、其他重要事项情况说明',
      [
        say`${`${ledger.year}年`}机构运行经费支出预算${speech.amount('机构运行经费', office)}，比上年${speech.change('机构运行经费', office, ledger.past.running, false)}。`,
        purchaseParagraph(ledger, speech),
      ],
    ],
  ];
  return [
    heading(1, `${ledger.department}${ledger.year}年部门预算情况说明`),
    ...sections.flatMap(([title, paragraphs]): Part[] => [
      heading(2, title),
      ...paragraphs.filter((paragraph) => paragraph !== undefined),
    ]),
  ];
}
