import type { System, Variable } from './system.ts';

/** Finds figures by where they stand in a table. */
export interface Cells {
  /** The figures of a variable's row, by column, itself included; empty in the narrative. */
  readonly row: (variable: Variable) => readonly Variable[];
  /** The figures next to a variable in its row and in its column. */
  readonly nearby: (variable: number) => readonly Variable[];
}

/** Indexes a system's figures by row and by column. */
export function cellsOf(system: System): Cells {
  const rows = new Map<string, Variable[]>();
  const columns = new Map<string, Variable[]>();
  for (const variable of system.variables) {
    const { place } = variable.figure;
    if (place.kind !== 'cell') continue;
    push(rows, rowKey(variable), variable);
    push(columns, columnKey(variable), variable);
  }
  for (const row of rows.values()) row.sort((left, right) => column(left) - column(right));
  for (const list of columns.values()) list.sort((left, right) => line(left) - line(right));
  return {
    row: (variable) => rows.get(rowKey(variable)) ?? [],
    nearby: (index) => {
      const variable = system.variables[index];
      if (!variable) return [];
      const lists = [rows.get(rowKey(variable)), columns.get(columnKey(variable))];
      return lists.flatMap((list) => besides(list ?? [], variable));
    },
  };
}

function besides(list: readonly Variable[], variable: Variable): Variable[] {
  const at = list.indexOf(variable);
  return [list[at - 1], list[at + 1]].filter((one) => at >= 0 && one !== undefined) as Variable[];
}

function push(map: Map<string, Variable[]>, key: string, variable: Variable): void {
  const list = map.get(key);
  if (list) list.push(variable);
  else map.set(key, [variable]);
}

/** The statement and row a figure stands in; '' in the narrative. */
export function rowKey({ figure: { place } }: Variable): string {
  return place.kind === 'cell' ? `${place.statement}\u0001${place.rowIndex}` : '';
}

function columnKey({ figure: { place } }: Variable): string {
  return place.kind === 'cell' ? `${place.statement}\u0001${place.columnIndex}` : '';
}

/** A figure's column; −1 in the narrative. */
export function column({ figure: { place } }: Variable): number {
  return place.kind === 'cell' ? place.columnIndex : -1;
}

function line({ figure: { place } }: Variable): number {
  return place.kind === 'cell' ? place.rowIndex : -1;
}
