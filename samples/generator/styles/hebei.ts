import { type Document, money, type Table, words } from '../document.ts';
import type { Ledger } from '../ledger.ts';
import { cellsOf, type Printing } from '../printing.ts';
import { hebeiBasicTable, hebeiFunctionTables } from './hebei-functions.ts';
import { hebeiNarrative } from './hebei-narrative.ts';
import { hebeiProjectTables } from './hebei-projects.ts';
import { hebeiSummaries } from './hebei-summaries.ts';
import { hebeiThreeTable } from './hebei-three.ts';
import type { Maker, TableBody } from './maker.ts';

/** Makes whole tables of a ledger: 序号 column, 栏次 row, caption lines. */
function makerOf(ledger: Ledger, printing: Printing): Maker {
  return { ledger, cell: cellsOf(printing, '万元'), table: (body) => hebeiTable(ledger, body) };
}

function hebeiTable(ledger: Ledger, body: TableBody): Table {
  const { columns, empty } = body;
  const numbers = Array.from({ length: columns }, (_, index) => String(index + 1));
  const rows = body.rows.map((row, index) => [
    { kind: 'text' as const, text: String(index + 1) },
    ...row,
  ]);
  return {
    kind: 'table',
    sort: body.sort,
    title: body.title,
    captions: [`${ledger.departmentCode} ${ledger.department}`, `预算年度：${ledger.year}`],
    unit: '万元',
    header: [words('序号', 0.6, 'ordinal'), ...body.header],
    numbering: ['栏次', ...numbers],
    rows,
    notes: rows.length === 0 && empty !== undefined ? [`注：${empty}，空表列示。`] : [],
  };
}

/** A Hebei-style budget: 序号 and 栏次 in each table, 合计 first, empty tables kept with a note. */
export function hebeiDocument(ledger: Ledger, printing: Printing): Document {
  const maker = makerOf(ledger, printing);
  const tables = [
    ...hebeiSummaries(maker),
    ...hebeiFunctionTables(maker),
    hebeiBasicTable(maker),
    hebeiThreeTable(maker),
  ];
  const ordered = [...tables].sort((a, b) => orderOf(a) - orderOf(b));
  const entries = ordered.map((table) => table.title);
  return {
    style: 'hebei',
    title: `${ledger.department}${ledger.year}年部门预算公开`,
    printing,
    parts: [
      { kind: 'contents', title: `${ledger.year}年部门预算信息公开目录`, entries },
      ...ordered,
      ...hebeiNarrative(ledger, printing, hebeiProjectTables(maker)),
    ],
  };
}

const order = [
  'summary',
  'income',
  'expenditure',
  'fiscal-summary',
  'general-expenditure',
  'basic-expenditure',
  'government-fund',
  'state-capital',
  'three-public',
];
const orderOf = (table: Table): number => order.indexOf(table.sort);

export const amountColumns = (...labels: readonly string[]) => labels.map((label) => money(label));
