import type { Grid } from '../../types/grid.ts';
import { isSpaced, type SourceLine } from '../linear/source.ts';
import { isOpen, type Output, partsOf } from './parts.ts';
import { spacedTable } from './table.ts';

/** A stretch of the text: a table already read, or lines of another kind. */
export type Stretch =
  | { readonly kind: 'table'; readonly grid: Grid }
  | { readonly kind: 'lines'; readonly lines: readonly SourceLine[] };

function stretchOf(output: Output): Stretch {
  const grid = isOpen(output) ? spacedTable(output.parts) : null;
  if (grid) return { kind: 'table', grid };
  const pieces = isOpen(output) ? output.pieces : [output];
  return { kind: 'lines', lines: pieces.flatMap(({ lines }) => lines.map(({ source }) => source)) };
}

/** Neighbouring stretches of lines as one. */
function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const all: Stretch[] = [];
  for (const stretch of stretches) {
    const last = all.at(-1);
    if (last?.kind === 'lines' && stretch.kind === 'lines')
      all[all.length - 1] = { kind: 'lines', lines: [...last.lines, ...stretch.lines] };
    else all.push(stretch);
  }
  return all;
}

/** Tables whose columns are set by spaces, and the lines between them, in order. */
export function spacedStretches(lines: readonly SourceLine[]): readonly Stretch[] {
  if (!lines.some(({ raw }) => isSpaced(raw))) return [{ kind: 'lines', lines }];
  return merged(partsOf(lines).map(stretchOf));
}
