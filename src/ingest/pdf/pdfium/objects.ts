import type { Drawing } from '../drawing.ts';
import { applyTo, type Matrix, multiply } from '../matrix.ts';
import { filledSegments, type Point, strokedSegments } from '../segments.ts';
import { matrixAt, type Pdfium } from './library.ts';

const PATH = 2;
const IMAGE = 3;
const FORM = 5;
const MOVE = 2;
/** Forms may hold forms; a file may claim that they never end. */
const DEEPEST = 12;

type Shapes = Pick<Drawing, 'segments' | 'pictures'>;

function matrixOf(pdfium: Pdfium, object: number, outer: Matrix): Matrix {
  const { api, scratch } = pdfium;
  return api.FPDFPageObj_GetMatrix(object, scratch) ? multiply(outer, matrixAt(pdfium)) : outer;
}

/** The corners of each subpath, in page points; curves count by where they end. */
function subpaths({ api, memory, scratch }: Pdfium, path: number, matrix: Matrix): Point[][] {
  const found: Point[][] = [];
  const count = api.FPDFPath_CountSegments(path);
  for (let index = 0; index < count; index++) {
    const segment = api.FPDFPath_GetPathSegment(path, index);
    api.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
    const heap = memory.HEAPF32;
    const point = applyTo(matrix, heap[scratch >> 2] ?? 0, heap[(scratch >> 2) + 1] ?? 0);
    const open = found.at(-1);
    if (!open || api.FPDFPathSegment_GetType(segment) === MOVE) found.push([point]);
    else open.push(point);
    const start = found.at(-1)?.[0];
    if (start && api.FPDFPathSegment_GetClose(segment)) found.at(-1)?.push(start);
  }
  return found;
}

function addPath(pdfium: Pdfium, path: number, matrix: Matrix, shapes: Shapes): void {
  const { api, memory, scratch } = pdfium;
  if (!api.FPDFPath_GetDrawMode(path, scratch, scratch + 4)) return;
  const filled = memory.HEAP32[scratch >> 2] !== 0;
  const stroked = memory.HEAP32[(scratch >> 2) + 1] !== 0;
  if (!filled && !stroked) return;
  for (const corners of subpaths(pdfium, path, matrix)) {
    if (stroked) shapes.segments.push(...strokedSegments(corners));
    if (filled) shapes.segments.push(...filledSegments(corners));
  }
}

function addImage(matrix: Matrix, shapes: Shapes): void {
  const [ax, ay] = applyTo(matrix, 0, 0);
  const [bx, by] = applyTo(matrix, 1, 1);
  shapes.pictures += Math.abs((ax - bx) * (ay - by));
}

function addObject(
  pdfium: Pdfium,
  object: number,
  outer: Matrix,
  shapes: Shapes,
  depth: number,
): void {
  const { api } = pdfium;
  const type = api.FPDFPageObj_GetType(object);
  if (type !== PATH && type !== IMAGE && type !== FORM) return;
  const matrix = matrixOf(pdfium, object, outer);
  if (type === PATH) addPath(pdfium, object, matrix, shapes);
  if (type === IMAGE) addImage(matrix, shapes);
  if (type !== FORM || depth >= DEEPEST) return;
  const count = api.FPDFFormObj_CountObjects(object);
  for (let index = 0; index < count; index++)
    addObject(pdfium, api.FPDFFormObj_GetObject(object, index), matrix, shapes, depth + 1);
}

/** The ruled lines and pictures of a page; `view` maps PDFium's coordinates to page points. */
export function shapesOf(pdfium: Pdfium, page: number, view: Matrix): Shapes {
  const shapes: Shapes = { segments: [], pictures: 0 };
  const count = pdfium.api.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index++)
    addObject(pdfium, pdfium.api.FPDFPage_GetObject(page, index), view, shapes, 0);
  return shapes;
}
