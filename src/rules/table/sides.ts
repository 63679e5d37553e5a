import type { Model, Side, Statement } from '../../types/model.ts';

/** A list of a table together with the table it belongs to. */
export interface BoundSide {
  readonly statement: Statement;
  readonly side: Side;
}

/** Every list of every table that was read, unknown tables included: their own sums still hold. */
export function boundSides(model: Model): readonly BoundSide[] {
  return model.statements
    .filter((statement) => statement.status !== 'unreadable')
    .flatMap((statement) => statement.sides.map((side) => ({ statement, side })));
}
