import type { Topic } from '../../types/claim.ts';
import type { Place } from '../../types/model.ts';
import type { Relation } from '../../types/relation.ts';
import { isAgainstBudget } from './changes.ts';
import { type NarrativeContext, type NarrativeRule, nameOf, narrativeRule } from './context.ts';
import { fact } from './fact.ts';

const SOURCE = '预决算说明通用格式：比上年增减、决算数大于（小于、等于）预算数的说明';

/**
 * Comparisons with the document's own year (in final accounts not those with its budget); the
 * sentence must name that year as its own before.
 */
function ownYear(context: NarrativeContext): readonly Relation[] {
  const { year, topics, comparisons } = context.narrative;
  if (year === null) return [];
  const wrong = topics.flatMap(({ claims }) =>
    claims.filter((claim) => claim.base?.year === year && !isAgainstBudget(context, claim)),
  );
  const flat = comparisons.filter(
    (one) =>
      one.against === 'last-year' && one.base.year === year && !isAgainstBudget(context, one),
  );
  const places = [...wrong.map(({ figure }) => figure.place), ...flat.map(({ place }) => place)];
  const [first] = places;
  if (!first || !places.some((place) => named(place, year))) return [];
  const told = `${places.length}处“比${year}年”`;
  return [
    fact(
      'BA314',
      {
        id: `${year}`,
        formula: '文字说明：与上一年度相比',
        holds: false,
        zh: `${told}是与本年度自身相比，年份应有误`,
        en: `${places.length} comparisons are with ${year}, the document’s own year`,
        figures: wrong.map(({ figure }) => figure),
      },
      places,
    ),
  ];
}

/** `2026年…比2026年`: the year stands as the sentence's own before it stands as the year compared with. */
function named(place: Place, year: number): boolean {
  if (place.kind !== 'narrative') return false;
  return place.context.split(`${year}年`).length > 2;
}

/** The year compared with is not the document's own. */
export const comparedYear: NarrativeRule = narrativeRule(
  {
    id: 'BA314',
    severity: 'warning',
    name: { zh: '与本年度自身相比', en: 'Compared with its own year' },
    summary: {
      zh: '“比××年”的年份应早于文件的年度。',
      en: 'The year a figure is compared with is earlier than the document’s own.',
    },
    why: {
      zh: '本年度与本年度相比没有增减可言，多是套用上年文字时年份改错。',
      en: 'A year does not differ from itself; the year was probably changed by mistake when last year’s text was reused.',
    },
    source: SOURCE,
    example: '2026 年收入预算 96 万元，比 2026 年预算增加 7 万元',
  },
  ownYear,
);

function unsigned(topic: Topic): readonly Relation[] {
  return topic.claims
    .filter(({ bare, role }) => bare && role === 'share')
    .map(({ figure }) =>
      fact('BA315', {
        id: figure.id,
        formula: '文字说明：占比应带百分号',
        holds: false,
        zh: `${nameOf(topic)}“占 ${figure.text}”漏写百分号`,
        en: `The share ${figure.text} lacks its percent sign`,
        figures: [figure],
      }),
    );
}

/** A share is printed with its percent sign. */
export const percentSign: NarrativeRule = narrativeRule(
  {
    id: 'BA315',
    severity: 'warning',
    name: { zh: '漏写百分号', en: 'Percent sign missing' },
    summary: { zh: '“占……”的数应带百分号。', en: 'A share is printed with its percent sign.' },
    why: {
      zh: '没有百分号的占比读来像金额。占比本身仍按百分数核对。',
      en: 'Without its sign a share reads like an amount. Its value is still checked.',
    },
    source: SOURCE,
    example: '城乡社区支出 15411.43 万元，占 76.23；',
  },
  (context) => context.narrative.topics.flatMap(unsigned),
);
