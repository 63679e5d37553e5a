import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Drawing } from '../drawing.ts';
import { applyTo, IDENTITY, type Matrix, multiply } from '../matrix.ts';
import { filledSegments, strokedSegments } from '../segments.ts';
import type { OperatorList, PdfFont } from './document.ts';
import { subpaths } from './paths.ts';
import { INITIAL_TEXT, showText, type TextState } from './text.ts';

interface State {
  readonly matrix: Matrix;
  readonly text: TextState;
}

interface Cursor {
  state: State;
  readonly stack: State[];
  textMatrix: Matrix;
  lineMatrix: Matrix;
  readonly drawing: Drawing;
  readonly fontNamed: (name: string) => PdfFont | undefined;
}

const STROKES: ReadonlySet<unknown> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS: ReadonlySet<unknown> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

type Step = (cursor: Cursor, args: readonly unknown[]) => void;

const num = (value: unknown): number => (typeof value === 'number' ? value : 0);

function matrixOf(value: unknown): Matrix {
  const list = value as ArrayLike<number>;
  return [num(list[0]), num(list[1]), num(list[2]), num(list[3]), num(list[4]), num(list[5])];
}

function setText(change: (text: TextState, args: readonly unknown[]) => Partial<TextState>): Step {
  return (cursor, args) => {
    const { text } = cursor.state;
    cursor.state = { ...cursor.state, text: { ...text, ...change(text, args) } };
  };
}

function moveLine(cursor: Cursor, x: number, y: number): void {
  cursor.lineMatrix = multiply(cursor.lineMatrix, [1, 0, 0, 1, x, y]);
  cursor.textMatrix = cursor.lineMatrix;
}

function show(cursor: Cursor, items: unknown): void {
  if (!Array.isArray(items)) return;
  const shown = showText(items, cursor.state.text, cursor.textMatrix, cursor.state.matrix);
  cursor.drawing.glyphs.push(...shown.glyphs);
  cursor.textMatrix = shown.matrix;
}

function push(cursor: Cursor): void {
  cursor.stack.push(cursor.state);
}

function pop(cursor: Cursor): void {
  cursor.state = cursor.stack.pop() ?? cursor.state;
}

function path(cursor: Cursor, [paint, data]: readonly unknown[]): void {
  const flat = Array.isArray(data) ? (data[0] as ArrayLike<number> | null) : null;
  if (!flat) return;
  const { segments } = cursor.drawing;
  for (const corners of subpaths(flat, cursor.state.matrix)) {
    if (STROKES.has(paint)) segments.push(...strokedSegments(corners));
    if (FILLS.has(paint)) segments.push(...filledSegments(corners));
  }
}

function picture(cursor: Cursor): void {
  const [ax, ay] = applyTo(cursor.state.matrix, 0, 0);
  const [bx, by] = applyTo(cursor.state.matrix, 1, 1);
  cursor.drawing.pictures += Math.abs((ax - bx) * (ay - by));
}

function transform(cursor: Cursor, matrix: Matrix): void {
  cursor.state = { ...cursor.state, matrix: multiply(cursor.state.matrix, matrix) };
}

const STEPS = new Map<number, Step>([
  [OPS.save, push],
  [OPS.restore, pop],
  [OPS.transform, (cursor, args) => transform(cursor, matrixOf(args))],
  [
    OPS.paintFormXObjectBegin,
    (cursor, [matrix]) => {
      push(cursor);
      if (matrix) transform(cursor, matrixOf(matrix));
    },
  ],
  [OPS.paintFormXObjectEnd, pop],
  [
    OPS.beginText,
    (cursor) => {
      cursor.textMatrix = IDENTITY;
      cursor.lineMatrix = IDENTITY;
    },
  ],
  [
    OPS.setFont,
    (cursor, [name, size]) => {
      const font = cursor.fontNamed(String(name));
      cursor.state = { ...cursor.state, text: { ...cursor.state.text, font, size: num(size) } };
    },
  ],
  [OPS.setCharSpacing, setText((_, [value]) => ({ charSpacing: num(value) }))],
  [OPS.setWordSpacing, setText((_, [value]) => ({ wordSpacing: num(value) }))],
  [OPS.setHScale, setText((_, [value]) => ({ scale: num(value) / 100 }))],
  [OPS.setLeading, setText((_, [value]) => ({ leading: -num(value) }))],
  [OPS.setTextRise, setText((_, [value]) => ({ rise: num(value) }))],
  [
    OPS.setTextMatrix,
    (cursor, args) => {
      const matrix = matrixOf(args.length === 1 ? args[0] : args);
      cursor.textMatrix = matrix;
      cursor.lineMatrix = matrix;
    },
  ],
  [OPS.moveText, (cursor, [x, y]) => moveLine(cursor, num(x), num(y))],
  [
    OPS.setLeadingMoveText,
    (cursor, [x, y]) => {
      cursor.state = { ...cursor.state, text: { ...cursor.state.text, leading: num(y) } };
      moveLine(cursor, num(x), num(y));
    },
  ],
  [OPS.nextLine, (cursor) => moveLine(cursor, 0, cursor.state.text.leading)],
  [OPS.showText, (cursor, [items]) => show(cursor, items)],
  [OPS.showSpacedText, (cursor, [items]) => show(cursor, items)],
  [
    OPS.nextLineShowText,
    (cursor, [items]) => {
      moveLine(cursor, 0, cursor.state.text.leading);
      show(cursor, items);
    },
  ],
  [OPS.constructPath, path],
  [OPS.paintImageXObject, picture],
  [OPS.paintImageMaskXObject, picture],
  [OPS.paintInlineImageXObject, picture],
]);

/** Runs a page's operators from `start` (its viewport: points, y down, rotation undone). */
export function walk(list: OperatorList, start: Matrix, fontNamed: Cursor['fontNamed']): Drawing {
  const cursor: Cursor = {
    state: { matrix: start, text: INITIAL_TEXT },
    stack: [],
    textMatrix: IDENTITY,
    lineMatrix: IDENTITY,
    drawing: { glyphs: [], segments: [], pictures: 0 },
    fontNamed,
  };
  list.fnArray.forEach((operator, index) => {
    const args = list.argsArray[index];
    STEPS.get(operator)?.(
      cursor,
      Array.isArray(args) || ArrayBuffer.isView(args) ? (args as readonly unknown[]) : [],
    );
  });
  return cursor.drawing;
}
