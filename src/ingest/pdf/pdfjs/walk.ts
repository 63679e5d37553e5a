import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../../types/page.ts';
import { type Clip, isSeen, narrowed } from '../clip.ts';
import { addPath, addPicture, type Drawing, emptyDrawing } from '../drawing.ts';
import { applyTo, IDENTITY, type Matrix, multiply } from '../matrix.ts';
import { boxOfPoints } from '../segments.ts';
import type { OperatorList, PdfFont } from './document.ts';
import { subpaths } from './paths.ts';
import { INITIAL_TEXT, showText, type TextState } from './text.ts';

interface State {
  readonly matrix: Matrix;
  readonly text: TextState;
  readonly clip: Clip;
}

interface Cursor {
  state: State;
  /** Whether the next path clips what is drawn after it. */
  clipping: boolean;
  readonly stack: State[];
  textMatrix: Matrix;
  lineMatrix: Matrix;
  /** From the page's own space to page points. */
  readonly start: Matrix;
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

/** Text rendering modes that paint nothing: invisible, and only to clip by. */
const UNSEEN: ReadonlySet<number> = new Set([3, 7]);

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
  const { clip, text } = cursor.state;
  const glyphs = shown.glyphs.filter(({ box }) => isSeen(box, clip));
  (UNSEEN.has(text.mode) ? cursor.drawing.unseen : cursor.drawing.glyphs).push(...glyphs);
  cursor.textMatrix = shown.matrix;
}

function push(cursor: Cursor): void {
  cursor.stack.push(cursor.state);
}

function pop(cursor: Cursor): void {
  cursor.state = cursor.stack.pop() ?? cursor.state;
}

function beginClip(cursor: Cursor): void {
  cursor.clipping = true;
}

function path(cursor: Cursor, [paint, data]: readonly unknown[]): void {
  const flat = Array.isArray(data) ? (data[0] as ArrayLike<number> | null) : null;
  if (!flat) return;
  const { matrix, clip } = cursor.state;
  const corners = subpaths(flat, matrix);
  const painted = { stroked: STROKES.has(paint), filled: FILLS.has(paint) };
  addPath(cursor.drawing, corners, painted, clip);
  if (cursor.clipping) cursor.state = { ...cursor.state, clip: narrowed(clip, corners.flat()) };
  cursor.clipping = false;
}

function unitBox(matrix: Matrix): Box {
  return boxOfPoints([applyTo(matrix, 0, 0), applyTo(matrix, 1, 1)]);
}

function picture(cursor: Cursor): void {
  addPicture(cursor.drawing, unitBox(cursor.state.matrix), cursor.state.clip);
}

function transform(cursor: Cursor, matrix: Matrix): void {
  cursor.state = { ...cursor.state, matrix: multiply(cursor.state.matrix, matrix) };
}

/** An annotation starts afresh, wherever the page's content has left the state. */
function beginAnnotation(cursor: Cursor, [, , place, own]: readonly unknown[]): void {
  push(cursor);
  cursor.state = { matrix: cursor.start, text: INITIAL_TEXT, clip: null };
  for (const matrix of [place, own]) if (matrix) transform(cursor, matrixOf(matrix));
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
  [OPS.beginAnnotation, beginAnnotation],
  [OPS.endAnnotation, pop],
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
  [OPS.setTextRenderingMode, setText((_, [value]) => ({ mode: num(value) }))],
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
  [OPS.clip, beginClip],
  [OPS.eoClip, beginClip],
  [OPS.constructPath, path],
  [OPS.paintImageXObject, picture],
  [OPS.paintImageMaskXObject, picture],
  [OPS.paintInlineImageXObject, picture],
]);

/** Runs a page's operators from `start` (its viewport: points, y down, rotation undone). */
export function walk(list: OperatorList, start: Matrix, fontNamed: Cursor['fontNamed']): Drawing {
  const cursor: Cursor = {
    state: { matrix: start, text: INITIAL_TEXT, clip: null },
    clipping: false,
    stack: [],
    textMatrix: IDENTITY,
    lineMatrix: IDENTITY,
    start,
    drawing: emptyDrawing(),
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
