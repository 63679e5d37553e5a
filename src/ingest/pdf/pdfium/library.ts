import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import type { Matrix } from '../matrix.ts';

/** PDFium's memory as numbers; the views are others after it has grown, so none is kept. */
interface Memory {
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
}

/** PDFium with a few bytes of its memory to take answers in; an address is a number of bytes. */
export interface Pdfium {
  readonly api: WrappedPdfiumModule;
  readonly memory: Memory;
  readonly scratch: number;
}

const SCRATCH_BYTES = 64;
const silent = (): void => undefined;

async function start(): Promise<Pdfium> {
  const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const file = await readFile(path);
  const wasmBinary = new Uint8Array(file).buffer;
  const quiet = { print: silent, printErr: silent };
  const api = await init({ ...quiet, wasmBinary } as Parameters<typeof init>[0]);
  api.PDFiumExt_Init();
  const memory = api.pdfium as unknown as Memory;
  return { api, memory, scratch: api.pdfium.wasmExports.malloc(SCRATCH_BYTES) };
}

let running: Promise<Pdfium> | null = null;

/** The one PDFium of this process, started when it is first needed. */
export function pdfium(): Promise<Pdfium> {
  running ??= start();
  return running;
}

/** Gives up a PDFium that failed inside: its memory can no longer be trusted. */
export function discardPdfium(): void {
  running = null;
}

/** `count` single-precision numbers that PDFium wrote to its scratch memory. */
export function floatsOf({ memory, scratch }: Pdfium, count: number): readonly number[] {
  const at = scratch >> 2;
  return Array.from(memory.HEAPF32.subarray(at, at + count));
}

/** `count` double-precision numbers that PDFium wrote to its scratch memory. */
export function doublesOf({ memory, scratch }: Pdfium, count: number): readonly number[] {
  const at = scratch >> 3;
  return Array.from(memory.HEAPF64.subarray(at, at + count));
}

/** Six single-precision numbers in PDFium's scratch memory, as a matrix. */
export function matrixAt({ memory, scratch }: Pdfium): Matrix {
  const heap = memory.HEAPF32;
  const number = (index: number): number => heap[(scratch >> 2) + index] ?? 0;
  return [number(0), number(1), number(2), number(3), number(4), number(5)];
}
