import { key } from '../../model/key.ts';
import { codedRows } from '../../model/lookup.ts';
import type { Model, Row, Side, Statement } from '../../types/model.ts';
import type { Rule } from '../../types/rule.ts';
import { fact, knownTables, tablePlace } from './fact.ts';

const SOURCE = '财政部《政府收支分类科目》';
const base = { family: 'BA4', source: SOURCE } as const;

interface Named {
  readonly code: string;
  readonly name: string;
  readonly statement: Statement;
  readonly row: Row;
}

/** A name as it is compared: brackets, spaces and 支出 at the end differ without meaning. */
function nameKey(label: string): string {
  return key(label)
    .replace(/^\d+/, '')
    .replace(/[()（）、，,]/g, '')
    .replace(/支出$/, '')
    .replace(/费用$/, '费');
}

function namedCodes(model: Model): readonly Named[] {
  return knownTables(model).flatMap((statement) =>
    statement.sides.flatMap((side) =>
      codedRows(side).flatMap((row) => {
        const name = nameKey(row.label);
        return row.code && name.length >= 2 ? [{ code: row.code, name, statement, row }] : [];
      }),
    ),
  );
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

export const oneNamePerCode: Rule = {
  ...base,
  id: 'BA407',
  severity: 'warning',
  name: { zh: '科目名称前后一致', en: 'One name for a code' },
  summary: { zh: '同一科目编码在各表的名称相同。', en: 'A code has the same name in every table.' },
  why: {
    zh: '名称由《政府收支分类科目》统一规定；两处不同，必有一处编码或名称有误。',
    en: 'The classification fixes the name; where two differ, a code or a name is wrong.',
  },
  example: '2101501 在支出总表是“行政运行”，在收入总表是“一般行政管理事务”',
  relations: (model) => {
    const byCode = new Map<string, Named[]>();
    for (const named of namedCodes(model))
      byCode.set(named.code, [...(byCode.get(named.code) ?? []), named]);
    return [...byCode].map(([code, found]) => {
      const first = found[0] as Named;
      const other = found.find((named) => !alike(named.name, first.name));
      return fact('BA407', {
        subject: code,
        formula: `${code} 各表名称相同`,
        holds: other === undefined,
        zh: `科目 ${code} 在《${first.statement.title}》称“${first.name}”，在《${other?.statement.title}》称“${other?.name}”`,
        en: `code ${code} is named “${first.name}” in one table and “${other?.name}” in another`,
        places: [first, ...(other ? [other] : [])].map(placeOf),
      });
    });
  },
};

function placeOf({ statement, row }: Named) {
  return { ...tablePlace(statement), page: row.page, row: row.label } as ReturnType<
    typeof tablePlace
  >;
}

/** Rows of a list that print the same code and name within one unit's section. */
function repeats(side: Side): readonly Row[] {
  const seen = new Set<string>();
  return codedRows(side).filter((row) => {
    const own = `${row.parent}:${row.code}:${nameKey(row.label)}`;
    const again = seen.has(own);
    seen.add(own);
    return again;
  });
}

export const rowsOnce: Rule = {
  ...base,
  id: 'BA408',
  severity: 'warning',
  name: { zh: '科目重复列示', en: 'Row printed twice' },
  summary: {
    zh: '一张表（一个单位之内）同一科目只列一行。',
    en: 'A table lists a code once (within a unit).',
  },
  why: { zh: '重复的行会使合计重复计算，多为粘贴之误。', en: 'A row pasted twice is added twice.' },
  example: '2080505 在支出总表列了两行',
  relations: (model) =>
    knownTables(model)
      .filter((statement) => statement.kind !== 'basic-expenditure' || statement.sides.length === 1)
      .flatMap((statement) =>
        statement.sides.flatMap((side) => {
          if (
            codedRows(side).length === 0 ||
            side.rows.filter((row) => row.role === 'unit').length > 2
          )
            return [];
          const again = repeats(side);
          return [
            fact('BA408', {
              subject: `${statement.id}:${side.name}`,
              formula: '同一科目只列一行',
              holds: again.length === 0,
              zh: `《${statement.title}》重复列示：${again.map((row) => `“${row.label}”`).join('、')}`,
              en: `“${statement.title}” lists more than once: ${again.map((row) => `“${row.label}”`).join(', ')}`,
              places: again.map((row) => placeOf({ code: '', name: '', statement, row })),
            }),
          ];
        }),
      ),
};
