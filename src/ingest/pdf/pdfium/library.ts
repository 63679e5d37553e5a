import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init, type Methods } from '@embedpdf/pdfium';
import type { Matrix } from '../matrix.ts';

/**
 * PDFium's functions as WebAssembly exports them: numbers and addresses in, a number out, 0 for
 * false. The package's own wrappers look each function up again at every call.
 */
type Calls = {
  readonly [Name in keyof Methods as Name extends `FPDF${string}` ? Name : never]: (
    ...args: readonly number[]
  ) => number;
};

/** PDFium's memory as numbers; the views are others after it has grown, so none is kept. */
interface Memory {
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
}

/** PDFium with a few bytes of its memory to take answers in; an address is a number of bytes. */
export interface Pdfium {
  readonly api: Calls;
  readonly memory: Memory;
  readonly scratch: number;
  readonly malloc: (bytes: number) => number;
  readonly free: (address: number) => void;
}

const SCRATCH_BYTES = 64;
const silent = (): void => undefined;

async function start(): Promise<Pdfium> {
  const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const file = await readFile(path);
  const wasmBinary = new Uint8Array(file).buffer;
  const quiet = { print: silent, printErr: silent };
  const module = await init({ ...quiet, wasmBinary } as Parameters<typeof init>[0]);
  module.PDFiumExt_Init();
  const { wasmExports } = module.pdfium;
  return {
    api: wasmExports as unknown as Calls,
    memory: module.pdfium as unknown as Memory,
    scratch: wasmExports.malloc(SCRATCH_BYTES),
    malloc: wasmExports.malloc,
    free: wasmExports.free,
  };
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

/** The single-precision number at `index` of PDFium's scratch memory. */
export function floatAt({ memory, scratch }: Pdfium, index: number): number {
  return memory.HEAPF32[(scratch >> 2) + index] ?? 0;
}

/** The double-precision number at `index` of PDFium's scratch memory. */
export function doubleAt({ memory, scratch }: Pdfium, index: number): number {
  return memory.HEAPF64[(scratch >> 3) + index] ?? 0;
}

/** The whole number at `index` of PDFium's scratch memory. */
export function integerAt({ memory, scratch }: Pdfium, index: number): number {
  return memory.HEAP32[(scratch >> 2) + index] ?? 0;
}

/** Six single-precision numbers in PDFium's scratch memory, as a matrix. */
export function matrixAt({ memory, scratch }: Pdfium): Matrix {
  const heap = memory.HEAPF32;
  const number = (index: number): number => heap[(scratch >> 2) + index] ?? 0;
  return [number(0), number(1), number(2), number(3), number(4), number(5)];
}
