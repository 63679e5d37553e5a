import type { Document, Table } from '../document.ts';
import type { Ledger } from '../ledger.ts';
import { cellsOf, type Printing } from '../printing.ts';
import type { Maker, TableBody } from './maker.ts';
import { shanghaiBasicTable, shanghaiThreeTable } from './shanghai-details.ts';
import { shanghaiFunctionTables } from './shanghai-functions.ts';
import { shanghaiNarrative, shanghaiRemarks } from './shanghai-narrative.ts';
import { shanghaiSummaries } from './shanghai-summaries.ts';

function shanghaiTable(ledger: Ledger, body: TableBody): Table {
  return {
    kind: 'table',
    sort: body.sort,
    title: `${ledger.year}年部门${body.title}`,
    captions: [`编制部门：${ledger.department}`],
    unit: body.unit ?? '元',
    header: body.header,
    numbering: null,
    rows: body.rows,
    notes: body.empty === undefined ? [] : [`注：${body.empty}，故本表为空表。`],
  };
}

/** A Shanghai-style budget: tables in 元 (三公 in 万元), codes over three columns, 合计 last. */
export function shanghaiDocument(ledger: Ledger, printing: Printing): Document {
  const maker: Maker = {
    ledger,
    cell: cellsOf(printing, '元'),
    table: (body) => shanghaiTable(ledger, body),
  };
  const [summary, fiscal] = shanghaiSummaries(maker);
  const [income, expenditure, ...budgets] = shanghaiFunctionTables(maker);
  const wan = { ...maker, cell: cellsOf(printing, '万元') };
  const tables = [summary, income, expenditure, fiscal, ...budgets]
    .concat(shanghaiBasicTable(maker), shanghaiThreeTable(wan))
    .filter((table) => table !== undefined);
  const entries = [
    '部门主要职能',
    '名词解释',
    '部门预算编制说明',
    '部门预算表',
    ...tables.map((t) => t.title),
  ];
  return {
    style: 'shanghai',
    title: `${ledger.department}${ledger.year}年部门预算`,
    printing,
    parts: [
      { kind: 'contents', title: '目录', entries },
      ...shanghaiNarrative(ledger, printing),
      ...tables,
      ...shanghaiRemarks(ledger, printing),
    ],
  };
}
