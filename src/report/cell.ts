import type { Correction, Suspect } from '../types/finding.ts';
import type { Figure, Place } from '../types/model.ts';
import type { Term } from '../types/relation.ts';
import type { ReportCell, ReportCorrection, ReportSuspect, ReportTerm } from '../types/report.ts';
import { fixed, placesOf } from './decimal.ts';
import type { Words } from './words/words.ts';

type Where = Omit<ReportCell, 'text' | 'value' | 'unit'>;

function whereOf(place: Place): Where {
  const { page, box = null } = place;
  if (place.kind === 'cell') {
    const { table, row, column } = place;
    return { page, table, row, column, subject: null, sentence: null, box };
  }
  const { subject, context: sentence } = place;
  return { page, table: null, row: null, column: null, subject, sentence, box };
}

/** Ids of figures that are percentages. */
export type Percentages = ReadonlySet<string>;

const NO_PERCENTAGES: Percentages = new Set();

/** A figure as the report shows it. */
export function cellOf(
  { id, place, amount, text }: Figure,
  percentages: Percentages = NO_PERCENTAGES,
): ReportCell {
  return {
    ...whereOf(place),
    text,
    value: amount === null ? null : fixed(amount.value, placesOf(amount)),
    unit: percentages.has(id) ? '%' : (amount?.unit ?? null),
  };
}

/** A place without a figure, such as a title. */
export function placeCell(place: Place): ReportCell {
  return { ...whereOf(place), text: '', value: null, unit: null };
}

export function termCell({ figure, role, sign }: Term, percentages: Percentages): ReportTerm {
  return { ...cellOf(figure, percentages), role, sign };
}

export function suspectCell(suspect: Suspect, percentages: Percentages): ReportSuspect {
  const { figure, suggested, explains, confidence, slip = null } = suspect;
  return { ...cellOf(figure, percentages), suggested, explains, confidence, slip };
}

export function correctionCell(correction: Correction, percentages: Percentages): ReportCorrection {
  const { figure, suggested } = correction;
  return { ...cellOf(figure, percentages), suggested };
}

/** A cell's place in words: page, table, row and column, or page and subject in the narrative. */
export function placeWords(words: Words, cell: ReportCell): string {
  const { page, table, row, column, subject, sentence } = cell;
  if (table === null) {
    return words.sentencePlace({ page, subject: subject ?? '', sentence: sentence ?? '' });
  }
  return words.cellPlace({ page, table, row: row ?? '', column: column ?? '' });
}
