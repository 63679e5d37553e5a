import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CellShape, shapesOf } from '../../../src/ingest/doc/definition.ts';
import { modifiersOf } from '../../../src/ingest/doc/modifiers.ts';
import { spannedRows } from '../../../src/ingest/doc/table.ts';

/** Cells from edges; a sign behind each text: v begins a vertical merge, ^ continues one. */
function row(edges: readonly number[], ...texts: readonly string[]) {
  const shapes = texts.map((text, index): CellShape => {
    const down = text.endsWith('^') ? 'continued' : text.endsWith('v') ? 'first' : 'none';
    return { left: edges[index] ?? 0, right: edges[index + 1] ?? 0, down, across: 'none' };
  });
  return { texts: texts.map((text) => text.replace(/[v^]$/, '')), shapes };
}

function sketch(rows: ReturnType<typeof spannedRows>): readonly string[] {
  return rows.map((cells) => cells.map((c) => `${c.text}${c.rowSpan}x${c.columnSpan}`).join(' '));
}

test('columns are the edges of all rows; edges a hair apart are one', () => {
  const rows = [row([0, 1000, 3000], 'a', 'b'), row([10, 1010, 2000, 2990], 'c', 'd', 'e')];
  assert.deepEqual(sketch(spannedRows(rows)), ['a1x1 b1x2', 'c1x1 d1x1 e1x1']);
});

test('merged cells span down as far as they go on, a row that begins to the right is indented', () => {
  const rows = [
    row([0, 1000, 2000], 'av', 'b'),
    row([0, 1000, 2000], '^', 'c'),
    row([0, 1000, 2000], 'ev', 'f'),
    row([1000, 2000], 'g'),
  ];
  assert.deepEqual(sketch(spannedRows(rows)), ['a2x1 b1x1', 'c1x1', 'e1x1 f1x1', '1x1 g1x1']);
});

test('a continued merge with nothing above it keeps its text', () => {
  assert.deepEqual(sketch(spannedRows([row([0, 1000, 2000], 'x^', 'b')])), ['x1x1 b1x1']);
});

test('rows that define no shapes are taken cell by cell', () => {
  assert.deepEqual(sketch(spannedRows([{ texts: ['a', 'b'], shapes: [] }])), ['a1x1 b1x1']);
});

/** A table definition of two cells with these flags. */
function definition(...flags: readonly number[]): DataView {
  const cells = flags.flatMap((flag) => [flag, 0, ...new Array<number>(18).fill(0)]);
  const edges = flags.map((_, index) => index + 1).flatMap((at) => [0, at * 4]);
  const operand = [flags.length, 0, 0, ...edges, ...cells];
  const size = operand.length + 1;
  return new DataView(Uint8Array.from([0x08, 0xd6, size & 255, size >> 8, ...operand]).buffer);
}

test('horizontal merges are understood in both of the ways they are written', () => {
  const across = (...flags: number[]) =>
    shapesOf(modifiersOf(definition(...flags))).map((shape) => shape.across);
  assert.deepEqual(across(2, 1, 0), ['first', 'continued', 'none']);
  assert.deepEqual(across(1, 2, 2, 1, 2), [
    'first',
    'continued',
    'continued',
    'first',
    'continued',
  ]);
  assert.deepEqual(across(3, 1, 2, 1), ['first', 'continued', 'first', 'continued']);
});
