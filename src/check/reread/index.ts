import type { Figure, Model } from '../../types/model.ts';
import type { Outcome } from '../../types/relation.ts';
import { figuresOf } from '../read.ts';
import { type Counterpart, counterparts } from './cells.ts';

/** Whether an outcome is a failure that the second reader can confirm or doubt. */
function isDoubtable({ state, relation }: Outcome): boolean {
  return state === 'fail' && figuresOf(relation).some(({ place }) => place.kind === 'cell');
}

/** Whether a document's failures rest on cells, so that reading it a second time may clear them. */
export function needsSecondReading(outcomes: readonly Outcome[]): boolean {
  return outcomes.some(isDoubtable);
}

/** Amounts are compared as read: `1,234.50` and `1234.50` are one reading, 12.3 and 12.30 are two. */
function sameReading(one: Figure, other: Figure): boolean {
  if (one.unreadable !== undefined || other.unreadable !== undefined)
    return one.text.trim() === other.text.trim();
  const [a, b] = [one.amount, other.amount];
  if (a === null || b === null) return a === b;
  return a.value.eq(b.value) && a.halfStep.eq(b.halfStep) && a.unit === b.unit;
}

function shown({ amount, text }: Figure, unit: boolean): string {
  if (text.trim() === '') return '空白';
  return `“${text.trim()}”${unit ? (amount?.unit ?? '') : ''}`;
}

function disagreement(figure: Figure, other: Figure): string {
  const units = figure.amount?.unit !== other.amount?.unit && figure.text === other.text;
  return `两种读法不一致：甲作${shown(figure, units)}，乙作${shown(other, units)}`;
}

/** The figures of an outcome that the other reading has otherwise. */
function doubts(outcome: Outcome, counterpart: Counterpart): string | null {
  for (const figure of figuresOf(outcome.relation)) {
    const other = counterpart(figure);
    if (other && !sameReading(figure, other)) return disagreement(figure, other);
  }
  return null;
}

function withDoubt(outcome: Outcome, counterpart: Counterpart): Outcome {
  const reason = isDoubtable(outcome) ? doubts(outcome, counterpart) : null;
  if (reason === null) return outcome;
  const { relation, severity } = outcome;
  return { relation, severity, state: 'unchecked', reason };
}

/**
 * Outcomes of `first` after the same file was read a second time by another reader: a failure
 * with a cell that the two readers read otherwise is `unchecked` and says both texts. A cell that
 * the second reader did not find leaves the failure as it is.
 */
export function reread(
  outcomes: readonly Outcome[],
  first: Model,
  second: Model,
): readonly Outcome[] {
  const counterpart = counterparts(first, second);
  return outcomes.map((outcome) => withDoubt(outcome, counterpart));
}
