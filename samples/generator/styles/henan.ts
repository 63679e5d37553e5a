import type { Document, Table } from '../document.ts';
import type { Ledger } from '../ledger.ts';
import { cellsOf, type Printing } from '../printing.ts';
import { henanBasicTable, henanThreeTable } from './henan-details.ts';
import { henanFunctionTables, henanIncomeTable } from './henan-functions.ts';
import { henanNarrative } from './henan-narrative.ts';
import { henanProjectTable } from './henan-projects.ts';
import { henanSummaries } from './henan-summaries.ts';
import type { Maker, TableBody } from './maker.ts';

function henanTable(ledger: Ledger, body: TableBody): Table {
  return {
    kind: 'table',
    sort: body.sort,
    title: `${ledger.year}年${body.title}`,
    captions: [`部门名称：${ledger.department}`],
    unit: '万元',
    header: body.header,
    numbering: null,
    rows: body.rows,
    notes: body.empty === undefined ? [] : [`注：${body.empty}，故此表无数据。`],
  };
}

/** A Henan-style budget: codes over 类, 款 and 项, headers of three rows, 合计 first. */
export function henanDocument(ledger: Ledger, printing: Printing): Document {
  const cell = cellsOf(printing, '万元');
  const maker: Maker = { ledger, cell, table: (body) => henanTable(ledger, body) };
  const [summary, fiscal] = henanSummaries(maker);
  const [expenditure, general, fund, capital] = henanFunctionTables(maker);
  const tables = [summary, henanIncomeTable(maker), expenditure, fiscal, general]
    .concat(henanBasicTable(maker), henanThreeTable(maker), fund, capital, henanProjectTable(maker))
    .filter((table) => table !== undefined);
  return {
    style: 'henan',
    title: `${ledger.year}年${ledger.department}部门预算说明`,
    printing,
    parts: [
      {
        kind: 'contents',
        title: '目录',
        entries: tables.map((table) => table.title.replace(/^\d+年/, '')),
      },
      ...henanNarrative(ledger, printing),
      { kind: 'heading', level: 1, text: `附件：${ledger.year}年${ledger.department}部门预算表` },
      ...tables,
    ],
  };
}
