import { codedRows } from '../../model/lookup.ts';
import type { Model, Row, Statement } from '../../types/model.ts';
import type { FactRelation } from '../../types/relation.ts';
import type { Rule } from '../../types/rule.ts';
import { codesNamed, nameKey, namesOf } from './classification/index.ts';
import { fact, knownTables, rowPlace } from './fact.ts';

const base = { family: 'BA4', severity: 'warning', source: '财政部《政府收支分类科目》' } as const;

interface Named {
  readonly code: string;
  readonly label: string;
  readonly name: string;
  readonly statement: Statement;
  readonly row: Row;
}

/** A code that one table of plain text gives several names is one that the text cut, as 302 of 30212. */
function uncut(model: Model, named: readonly Named[]): readonly Named[] {
  if (model.format !== 'text') return named;
  return named.filter(({ code, name }) =>
    named.every((other) => other.code !== code || alike(other.name, name)),
  );
}

function namedCodes(model: Model): readonly Named[] {
  return knownTables(model).flatMap((statement) => uncut(model, namedIn(statement)));
}

function namedIn(statement: Statement): readonly Named[] {
  return statement.sides.flatMap(codedRows).flatMap((row) => {
    const label = row.label.replace(/^[\d\s]+/, '').replace(/\s+/g, '');
    const name = nameKey(label);
    return row.code && name.length >= 2 ? [{ code: row.code, label, name, statement, row }] : [];
  });
}

/** Share of its characters a print may lack: text broken in a narrow cell loses or mixes a few. */
const SHARED = 0.75;

/** Two prints of one name, whole or broken; other names share few characters. */
function alike(a: string, b: string): boolean {
  if (a === b || a.includes(b) || b.includes(a)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const left = [...long];
  const shared = [...short].filter((char) => {
    const at = left.indexOf(char);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return short.length >= 6 && shared.length >= short.length * SHARED;
}

/** Names of one code of which the classification gave up one for the other. */
function renamed(code: string, a: string, b: string): boolean {
  const entries = namesOf(code).filter(({ name }) => [a, b].includes(nameKey(name)));
  return a !== b && entries.length > 1 && entries.some(({ to }) => to !== null);
}

function oneName([code, found]: [string, readonly Named[]]): FactRelation {
  const first = found[0] as Named;
  const other = found.find(
    ({ name }) => !alike(name, first.name) || renamed(code, name, first.name),
  );
  return fact('BA407', {
    subject: code,
    formula: `${code} 各表名称相同`,
    holds: other === undefined,
    zh: `科目 ${code} 在《${first.statement.title}》称“${first.label}”，在《${other?.statement.title}》称“${other?.label}”`,
    en: `code ${code} is named “${first.label}” in one table and “${other?.label}” in another`,
    places: [first, ...(other ? [other] : [])].map(({ statement, row }) =>
      rowPlace(statement, row),
    ),
  });
}

export const oneNamePerCode: Rule = {
  ...base,
  id: 'BA407',
  name: { zh: '科目名称前后一致', en: 'One name for a code' },
  summary: { zh: '同一科目编码在各表的名称相同。', en: 'A code has the same name in every table.' },
  why: {
    zh: '名称由《政府收支分类科目》统一规定；两处不同，必有一处编码或名称有误。折行时丢失几个字的不算。',
    en: 'The classification fixes the name; where two differ, a code or a name is wrong. A few characters lost at a line’s end do not count.',
  },
  example: '2101501 在支出总表是“行政运行”，在收入总表是“一般行政管理事务”',
  relations: (model) => [...byCode(namedCodes(model))].map(oneName),
};

function byCode(named: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  const groups = new Map<string, Named[]>();
  for (const one of named) groups.set(one.code, [...(groups.get(one.code) ?? []), one]);
  return groups;
}

/**
 * What the classification says of a printed pair. A name it does not know, or a code, proves nothing:
 * it may be newer than the data. Wrong is a name that belongs to a neighbour of the code.
 */
function rightful({
  code,
  name,
}: Named): { readonly holds: boolean; readonly owner: string } | null {
  const known = namesOf(code);
  if (known.length === 0) return null;
  if (known.some((one) => alike(nameKey(one.name), name))) return { holds: true, owner: '' };
  const owner = codesNamed(name).find(
    (one) => one.code.length === code.length && one.code.slice(0, -2) === code.slice(0, -2),
  );
  return owner ? { holds: false, owner: owner.code } : null;
}

function codeName(found: readonly Named[]): readonly FactRelation[] {
  const first = found[0] as Named;
  const verdict = rightful(first);
  if (verdict === null) return [];
  const known = namesOf(first.code)[0]?.name ?? '';
  return [
    fact('BA411', {
      subject: first.code + first.name,
      formula: `${first.code} 的名称合于科目`,
      holds: verdict.holds,
      zh: `科目 ${first.code} 应为“${known}”，印为“${first.label}”（这是 ${verdict.owner} 的名称）`,
      en: `code ${first.code} is “${known}” but printed as “${first.label}”, the name of ${verdict.owner}`,
      places: found.map(({ statement, row }) => rowPlace(statement, row)),
    }),
  ];
}

export const codeNames: Rule = {
  ...base,
  id: 'BA411',
  name: { zh: '科目编码与名称相符', en: 'A code with its own name' },
  summary: {
    zh: '表中科目的名称不应是邻近另一编码的名称。',
    en: 'A code in a table does not bear the name of a neighbouring code.',
  },
  why: {
    zh: '名称由《政府收支分类科目》统一规定，串行最常见。编码或名称不在本工具的科目数据里的不作判断：科目每年调整。',
    en: 'The classification fixes the names; rows slip by one. A code or name that the tool’s data lack is not judged, since the classification changes yearly.',
  },
  example: '2101501 印为“一般行政管理事务”（这是 2101502 的名称）',
  relations: (model) => {
    const pairs = new Map<string, Named[]>();
    for (const one of namedCodes(model)) {
      const id = `${one.code} ${one.name}`;
      pairs.set(id, [...(pairs.get(id) ?? []), one]);
    }
    return [...pairs.values()].flatMap(codeName);
  },
};
