import { type Region, withBody } from './body.ts';
import { bodyStart, captionStart, headerStart } from './head.ts';
import { isFigure, isMoney } from './kinds.ts';
import { isFormNumber, isHeaderLine, isUnitLine } from './signs.ts';
import type { SourceLine } from './source.ts';
import { tokensOf } from './tokens.ts';

/** All tables of a linear text, in order. */
export function findRegions(lines: readonly SourceLine[]): Region[] {
  const regions: Region[] = [];
  let at = 0;
  while (at < lines.length) {
    const region = regionAt(lines, at, regions.at(-1)?.to ?? 0);
    if (region) regions.push(region);
    at = region ? Math.max(region.to, at + 1) : at + 1;
  }
  return regions;
}

function regionAt(lines: readonly SourceLine[], at: number, floor: number): Region | null {
  const line = lines[at];
  if (!line) return null;
  const byUnit = isUnitLine(line);
  if (!byUnit && !isHeaderLine(line)) return null;
  const header = headerStart(lines, at);
  const bodyFrom = bodyStart(lines, header);
  if (bodyFrom === null || bodyFrom === header) return null;
  if (!lines.slice(header, bodyFrom).some(isHeaderLine)) return null;
  const from = captionStart(lines, at, floor);
  const region = withBody(lines, { from, header, bodyFrom });
  return isTable(lines, region, byUnit) ? region : null;
}

/** A header without rows is an empty table only if it is a header of some columns below a unit. */
function isTable(lines: readonly SourceLine[], region: Region, byUnit: boolean): boolean {
  const words = lines
    .slice(region.header, region.bodyFrom)
    .flatMap((line) => (isFormNumber(line) ? [] : tokensOf(line.text)));
  const figures = region.body
    .flatMap((index) => tokensOf(lines[index]?.text ?? ''))
    .filter(isFigure);
  if (figures.length === 0) return byUnit && words.length >= 3;
  return byUnit || figures.some(isMoney) || region.body.length > 2;
}
