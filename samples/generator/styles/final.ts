import type { Document, Table } from '../document.ts';
import type { Ledger } from '../ledger.ts';
import { cellsOf, type Printing } from '../printing.ts';
import { finalBasicTable, finalThreeTable } from './final-details.ts';
import { finalFunctionTables } from './final-functions.ts';
import { finalNarrative } from './final-narrative.ts';
import { finalSummaries } from './final-summaries.ts';
import type { Maker, TableBody } from './maker.ts';

function finalTable(ledger: Ledger, body: TableBody): Table {
  const empty = body.empty === undefined ? [] : [`说明：${body.empty}，故本表无数据。`];
  return {
    kind: 'table',
    sort: body.sort,
    title: body.title,
    captions: [`部门：${ledger.department}`],
    unit: '万元',
    header: body.header,
    numbering: null,
    rows: body.rows,
    notes: [...(body.notes ?? []), ...empty],
  };
}

/** Final accounts in the national set of tables. */
export function finalDocument(ledger: Ledger, printing: Printing): Document {
  const cell = cellsOf(printing, '万元');
  const maker: Maker = { ledger, cell, table: (body) => finalTable(ledger, body) };
  const [summary, fiscal] = finalSummaries(maker);
  const [income, expenditure, general, fund, capital] = finalFunctionTables(maker);
  const tables = [summary, income, expenditure, fiscal, general]
    .concat(finalBasicTable(maker), finalThreeTable(maker), fund, capital)
    .filter((table) => table !== undefined);
  const year = `${ledger.year}年度`;
  return {
    style: 'final',
    title: `${ledger.department}${year}部门决算`,
    printing,
    parts: [
      {
        kind: 'contents',
        title: '目录',
        entries: tables.map((table, index) => `${index + 1}、${table.title}`),
      },
      { kind: 'heading', level: 1, text: `第一部分 ${ledger.department}${year}部门决算表` },
      ...tables,
      { kind: 'heading', level: 1, text: `第二部分 ${ledger.department}${year}部门决算情况说明` },
      ...finalNarrative(ledger, printing),
    ],
  };
}
