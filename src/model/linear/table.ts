import type { Decimal } from 'decimal.js';
import type { Split } from '../sums.ts';
import type { LooseRow } from './ways.ts';

/** A row's figures by column, null where the column is blank. */
export type Vector = readonly (Decimal | null)[];

/** What a row breaks besides its sums, as 数量 × 单价 = 金额. */
export type RowCheck = (vector: Vector) => number;

/** A list whose figures are to be placed; `children[r]` are the rows that add up into row r. */
export interface Table {
  readonly width: number;
  readonly splits: readonly Split[];
  readonly rows: readonly LooseRow[];
  readonly children: readonly (readonly number[])[];
  readonly slack: Decimal;
  /** For each column whether rows add up in it. */
  readonly additive: readonly boolean[];
  readonly check: RowCheck;
  /** Placements and steps that may still be looked at; counted down. */
  readonly work: { left: number };
}

/** One way to place a row's figures, and what its subtree makes of it. */
export interface Choice {
  readonly columns: readonly number[];
  readonly vector: Vector;
  /** Sums the subtree breaks under this choice. */
  readonly cost: number;
  /** For each child the choices that do equally well under this one, the one picked first. */
  readonly below: ReadonlyMap<number, readonly Choice[]>;
  /** The children's choices were too many to look at: others may do as well. */
  readonly open: boolean;
}
