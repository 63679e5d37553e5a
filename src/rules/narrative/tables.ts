import type { Topic } from '../../types/claim.ts';
import type { Figure } from '../../types/model.ts';
import type { Relation } from '../../types/relation.ts';
import { sum } from '../relate.ts';
import { boundTo } from './binding.ts';
import { type NarrativeContext, type NarrativeRule, nameOf, narrativeRule } from './context.ts';

const SOURCE = '财政部《地方预决算公开操作规程》：文字说明应与所附报表一致';

/** `《部门收支总表》收入总计·预算数`: where a table prints a figure. */
export function placeName({ place }: Figure): string {
  return place.kind === 'cell'
    ? `《${place.table}》${[place.row, place.column].filter((one) => one !== '').join('·')}`
    : '';
}

function matches(context: NarrativeContext, topic: Topic): readonly Relation[] {
  return topic.claims.flatMap((claim): readonly Relation[] => {
    if (claim.role !== 'level') return [];
    const figure = boundTo(context, topic, claim);
    if (!figure) return [];
    return [
      sum('BA301', `文字说明：${nameOf(topic)} = ${placeName(figure)}`, claim.figure, [figure]),
    ];
  });
}

/** A level the text states is the figure the table prints. */
export const textAgreesWithTable: NarrativeRule = narrativeRule(
  {
    id: 'BA301',
    severity: 'error',
    name: { zh: '文字与报表', en: 'Text against table' },
    summary: {
      zh: '文字说明所写的数等于报表中同一口径的数。',
      en: 'A figure stated in the text equals the table’s figure of the same subject.',
    },
    why: {
      zh: '说明是对报表的复述，两处是同一个数；单位不同的先换算。只核对口径确定的数：科目、资金性质、年度、预算数或决算数都能对上报表的一格；对不上的不核对。',
      en: 'The text repeats the tables. Checked only where subject, money, year and measure lead to one cell for certain.',
    },
    source: SOURCE,
    example: '文字写“收入预算 8141.01 万元”，收支总表的收入总计为 8114.01 万元',
  },
  (context) => context.narrative.topics.flatMap((topic) => matches(context, topic)),
);
