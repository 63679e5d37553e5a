/**
 * The lines of a Word body: a cell ends in a tab and a row in a tab and a line end, so a line with
 * a tab that does not end in one is a row cut inside a cell, and goes on in the next line.
 */
export function documentLines(body: string): readonly string[] {
  const lines: string[] = [];
  let open = '';
  for (const part of body.split('\n')) {
    open += part;
    if (open.includes('\t') && !part.endsWith('\t') && open.length < LONGEST_ROW) continue;
    lines.push(open.replace(/\t$/, ''));
    open = '';
  }
  if (open !== '') lines.push(open);
  return lines;
}

/** A tab in running text must not gather the rest of the document into one row. */
const LONGEST_ROW = 2000;
