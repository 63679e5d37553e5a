import type { Figure, Place } from '../../types/model.ts';

/** Where a figure stands in words alone: no page, no index, nothing that moves when a page is added. */
export function placeWords(place: Place): string {
  return place.kind === 'cell'
    ? [place.table, place.row, place.column].join('\u0001')
    : [place.subject, place.context].join('\u0001');
}

/** Sorts figures the same way however their tables and rows are ordered. */
export function placeKey(figure: Figure): string {
  return [placeWords(figure.place), figure.text, figure.id].join('\u0001');
}

/** The statement (or the narrative) a figure is printed in. */
export function statementOf(place: Place): string {
  return place.kind === 'cell' ? place.statement : 'narrative';
}

/** The table's title, or '' in the narrative. */
export function tableOf(place: Place): string {
  return place.kind === 'cell' ? place.table : '';
}
