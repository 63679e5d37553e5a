import type { Confidence, Correction, Suspect } from '../../types/finding.ts';
import type { Figure } from '../../types/model.ts';
import { mouldOf, printLike } from './mould.ts';
import type { Move } from './move.ts';
import type { System } from './system.ts';

/** Gives figures as the document prints them, whatever unit diagnosis read them in. */
export type Original = (figure: Figure) => Figure;

/** A move's figure as a suspect; null where no one figure is wrong. */
export function suspectOf(
  system: System,
  move: Move,
  explains: number,
  confidence: Confidence,
  original: Original,
): Suspect | null {
  const lead = move.lead === null ? undefined : system.variables[move.lead];
  const correction = lead && correctionOf(system, move, lead.index, original);
  if (!correction) return null;
  const slip = move.slip === null ? {} : { slip: move.slip };
  return { ...correction, explains, confidence, ...slip };
}

/**
 * Everything a move would have changed in print, the figure shown first leading; nothing where a whole
 * row should go.
 */
export function correctionsOf(system: System, move: Move, original: Original): Correction[] {
  if (move.cause.kind === 'row-doubled') return [];
  const indexes = [...move.values.keys()].sort(
    (left, right) => rank(move, left) - rank(move, right),
  );
  return indexes.flatMap((index) => correctionOf(system, move, index, original) ?? []);
}

function rank(move: Move, index: number): number {
  return index === move.lead ? -1 : index;
}

function correctionOf(
  system: System,
  move: Move,
  index: number,
  original: Original,
): Correction | null {
  const variable = system.variables[index];
  const value = move.values.get(index);
  const mould = variable && mouldOf(system, variable);
  if (!variable || !mould || !value) return null;
  const figure = original(variable.figure);
  const twin = swapped(move) ? textOf(system, value.toString(), move, index, original) : null;
  return { figure, suggested: twin ?? printLike(mould, value) };
}

function swapped({ cause }: Move): boolean {
  return cause.kind === 'neighbour-column' || cause.kind === 'rows-swapped';
}

/** In a swap a figure takes the other's text as it is printed, a blank included. */
function textOf(
  system: System,
  value: string,
  move: Move,
  index: number,
  original: Original,
): string | null {
  for (const other of move.values.keys()) {
    const variable = system.variables[other];
    if (other !== index && variable?.value.toString() === value)
      return original(variable.figure).text;
  }
  return null;
}
