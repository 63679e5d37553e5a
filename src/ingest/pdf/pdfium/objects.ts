import { type Clip, narrowed } from '../clip.ts';
import { addPath, addPicture, type Drawing } from '../drawing.ts';
import { applyTo, type Matrix, multiply } from '../matrix.ts';
import { boxOfPoints, type Point } from '../segments.ts';
import { floatAt, integerAt, matrixAt, type Pdfium } from './library.ts';

const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const FORM = 5;
const MOVE = 2;
/** Forms may hold forms; a file may claim that they never end. */
const DEEPEST = 12;

/** What clips each text object that something clips, by the object's address. */
export type TextClips = Map<number, Clip>;

interface Walk {
  readonly pdfium: Pdfium;
  readonly drawing: Drawing;
  readonly clips: TextClips;
}

/** From the space an object is drawn in to page points, and what clips all in that space. */
interface Space {
  readonly matrix: Matrix;
  readonly clip: Clip;
  readonly depth: number;
}

function ownMatrix(pdfium: Pdfium, object: number, { matrix }: Space): Matrix {
  const { api, scratch } = pdfium;
  return api.FPDFPageObj_GetMatrix(object, scratch) ? multiply(matrix, matrixAt(pdfium)) : matrix;
}

function pointOf(pdfium: Pdfium, segment: number, matrix: Matrix): Point {
  const { api, scratch } = pdfium;
  api.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
  return applyTo(matrix, floatAt(pdfium, 0), floatAt(pdfium, 1));
}

/** The corners of each subpath, in page points; curves count by where they end. */
function subpaths(pdfium: Pdfium, path: number, matrix: Matrix): Point[][] {
  const { api } = pdfium;
  const found: Point[][] = [];
  const count = api.FPDFPath_CountSegments(path);
  for (let index = 0; index < count; index++) {
    const segment = api.FPDFPath_GetPathSegment(path, index);
    const point = pointOf(pdfium, segment, matrix);
    const open = found.at(-1);
    if (!open || api.FPDFPathSegment_GetType(segment) === MOVE) found.push([point]);
    else open.push(point);
    const start = found.at(-1)?.[0];
    if (start && api.FPDFPathSegment_GetClose(segment)) found.at(-1)?.push(start);
  }
  return found;
}

/** A clip's path has its points in the space of the page or form, whatever the object's own is. */
function clipOf(pdfium: Pdfium, object: number, { matrix, clip }: Space): Clip {
  const { api } = pdfium;
  const path = api.FPDFPageObj_GetClipPath(object);
  const count = path === 0 ? 0 : api.FPDFClipPath_CountPaths(path);
  let narrow = clip;
  for (let index = 0; index < count; index++) {
    const corners = Array.from(
      { length: api.FPDFClipPath_CountPathSegments(path, index) },
      (_, at) => pointOf(pdfium, api.FPDFClipPath_GetPathSegment(path, index, at), matrix),
    );
    if (corners.length > 0) narrow = narrowed(narrow, corners);
  }
  return narrow;
}

function walkPath({ pdfium, drawing }: Walk, path: number, space: Space, clip: Clip): void {
  const { api, scratch } = pdfium;
  if (!api.FPDFPath_GetDrawMode(path, scratch, scratch + 4)) return;
  const filled = integerAt(pdfium, 0) !== 0;
  const stroked = integerAt(pdfium, 1) !== 0;
  if (!filled && !stroked) return;
  const corners = subpaths(pdfium, path, ownMatrix(pdfium, path, space));
  addPath(drawing, corners, { stroked, filled }, clip);
}

function walkForm(walk: Walk, form: number, space: Space): void {
  const { api } = walk.pdfium;
  if (space.depth >= DEEPEST) return;
  const count = api.FPDFFormObj_CountObjects(form);
  for (let index = 0; index < count; index++)
    walkObject(walk, api.FPDFFormObj_GetObject(form, index), space);
}

function walkObject(walk: Walk, object: number, space: Space): void {
  const { pdfium, drawing, clips } = walk;
  const type = pdfium.api.FPDFPageObj_GetType(object);
  const clip = clipOf(pdfium, object, space);
  if (type === TEXT && clip) clips.set(object, clip);
  if (type === PATH) walkPath(walk, object, space, clip);
  if (type !== IMAGE && type !== FORM) return;
  const matrix = ownMatrix(pdfium, object, space);
  if (type === FORM) walkForm(walk, object, { matrix, clip, depth: space.depth + 1 });
  else addPicture(drawing, boxOfPoints([applyTo(matrix, 0, 0), applyTo(matrix, 1, 1)]), clip);
}

/**
 * Adds a page's ruled lines and pictures to its drawing and answers what clips its texts. `view`
 * maps PDFium's coordinates to page points.
 */
export function walkObjects(
  pdfium: Pdfium,
  page: number,
  view: Matrix,
  drawing: Drawing,
): TextClips {
  const walk: Walk = { pdfium, drawing, clips: new Map() };
  const space: Space = { matrix: view, clip: null, depth: 0 };
  const count = pdfium.api.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index++)
    walkObject(walk, pdfium.api.FPDFPage_GetObject(page, index), space);
  return walk.clips;
}
