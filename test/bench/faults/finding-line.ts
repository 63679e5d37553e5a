import type { Finding, Suspect } from '../../../src/types/finding.ts';
import type { Place } from '../../../src/types/model.ts';

const placed = (place: Place): string =>
  place.kind === 'cell'
    ? `${place.table} | ${place.row} | ${place.column}`
    : `“${place.context.slice(0, 40)}”`;

const corrected = ({ figure, suggested }: Pick<Suspect, 'figure' | 'suggested'>): string =>
  `${placed(figure.place)}: ${figure.text} -> ${suggested}`;

/** A finding in one line, for whoever reads the misses. */
export function findingLine({ rule, severity, cause, suspect, rivals, outcomes }: Finding): string {
  const first = outcomes[0]?.relation;
  const named = suspect === null ? 'no suspect' : `${corrected(suspect)} (${suspect.confidence})`;
  const others = rivals.map((rival) => `or ${corrected(rival)}`);
  const relations = `${outcomes.length} relations: ${first?.formula ?? ''} ${first?.id ?? ''}`;
  const message = first?.kind === 'fact' ? first.message.zh : '';
  return [severity, rule, cause?.kind, named, ...others, relations, message].join('; ');
}
