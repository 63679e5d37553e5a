import type { Unit } from '../types/model.ts';
import { key } from './key.ts';

const STATED = /(?:金额)?单位[:：]?(?:人民币)?\(?(亿元|万元|千元|元)/;
const BRACKETED = /[(（](亿元|万元|千元|元)[)）]/;

/** The unit a line states (`单位：万元`, `金额单位：元`, `预算数（万元）`), or null. */
export function statedUnit(text: string): Unit | null {
  const bare = key(text);
  const match = STATED.exec(bare) ?? BRACKETED.exec(bare);
  return (match?.[1] as Unit | undefined) ?? null;
}
