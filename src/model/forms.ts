import type { GridCell } from '../types/grid.ts';
import type { Column, ColumnNode, Figure, Side } from '../types/model.ts';
import { readAmount, readNumber } from './amount.ts';
import type { Binding } from './figure.ts';
import { key } from './key.ts';
import { cellsOfRow, type Slots } from './slots.ts';

/** The figures of a performance form (绩效目标表, one a project) and the labels they stand behind. */
const FIELDS: readonly (readonly [string, string, RegExp])[] = [
  [
    'total',
    '预算数',
    /^((本年|当年|年度)(资金|预算)(总额|金额|数)?|预算数|预算金额|项目(预算|金额|资金)(总额|数)?(\(.*\))?|资金总额)[:：]?$/,
  ],
  ['fiscal', '财政资金', /^(其中[:：]?)?(财政(资金|拨款)|本级财政资金)[:：]?$/],
  ['other-income', '其他资金', /^(其中[:：]?)?其他资金[:：]?$/],
  // Of several years: in none of the year's sums, so not in the header tree either.
  ['all-years', '实施期资金总额', /^(实施期|中长期|项目期)(资金|预算)(总额|金额|数)?[:：]?$/],
];
const NAME = /^项目名称[:：]?$/;

/** Cells in reading order with the next filled cell of the same row, the label's value. */
function pairs(slots: Slots): readonly (readonly [GridCell, GridCell | undefined])[] {
  return slots.flatMap((_, row) => {
    const cells = cellsOfRow(slots, row).filter(
      (cell) => key(cell.text) !== '' || cell.columnSpan > 0,
    );
    return cells.map((cell, index) => [cell, cells[index + 1]] as const);
  });
}

function figureAfter(found: ReturnType<typeof pairs>, label: RegExp): GridCell | undefined {
  const hits = found.filter(([cell]) => label.test(key(cell.text)));
  return hits.find(([, value]) => value && readNumber(value.text).kind === 'number')?.[1];
}

/** The blank cell behind a label: money the project does not have. */
function blankAfter(found: ReturnType<typeof pairs>, label: RegExp): GridCell | undefined {
  return found.find(
    ([cell, value]) => label.test(key(cell.text)) && value && key(value.text) === '',
  )?.[1];
}

/** A project's name as its form prints it, or null where the grid is no such form. */
function projectName(slots: Slots): string | null {
  const hit = pairs(slots).find(
    ([cell, value]) => NAME.test(key(cell.text)) && value && key(value.text) !== '',
  );
  const name = hit?.[1]?.text.replace(/\s+/g, '') ?? '';
  return name !== '' && !/名称|编码/.test(name) ? name : null;
}

/**
 * A form as a list of one row: the project, with its budget and the money it consists of. Null where
 * the grid names no project or states no budget.
 */
export function formSide(slots: Slots, binding: Binding): Side | null {
  const name = projectName(slots);
  if (name === null) return null;
  const found = pairs(slots);
  const fields = FIELDS.flatMap(([concept, label, pattern]) => {
    const cell =
      figureAfter(found, pattern) ?? (concept === 'total' ? undefined : blankAfter(found, pattern));
    return cell ? [{ concept, label, cell }] : [];
  });
  if (fields[0]?.concept !== 'total') return null;
  const columns = fields.map(
    ({ concept, label }, index): Column => ({
      index,
      path: [label],
      concept,
      measure: null,
      thereof: false,
    }),
  );
  const yearly = columns.filter(({ concept }) => concept !== 'all-years');
  const tree = yearly.map(
    (column): ColumnNode => ({
      label: column.path[0] ?? '',
      concept: column.concept,
      column: column.index,
      children: [],
    }),
  );
  const page = fields[0].cell.page;
  const rows: Side['rows'] = [
    { index: 0, page, label: name, code: null, concept: null, role: 'item', parent: null },
  ];
  return {
    name: 'only',
    columns,
    tree,
    rows,
    figures: [fields.map((field) => figureOf(field.cell, field.label, name, binding))],
  };
}

function figureOf(cell: GridCell, label: string, name: string, binding: Binding): Figure {
  return {
    id: `${binding.id}:r${cell.row}:c${cell.column}`,
    text: cell.text,
    amount: readAmount(cell.text, binding.unit),
    certainty: 'printed',
    place: {
      kind: 'cell',
      page: cell.page,
      table: binding.title,
      statement: binding.id,
      row: name,
      column: label,
      rowIndex: cell.row,
      columnIndex: cell.column,
      ...(cell.box ? { box: cell.box } : {}),
    },
  };
}
