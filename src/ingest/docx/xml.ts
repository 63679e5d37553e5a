/**
 * Stands where Word last broke a page; a noncharacter, so that no text holds it. Mammoth drops
 * Word's own mark.
 */
export const PAGE_BREAK = '\ufdd0';

const RENDERED_BREAK = /<w:lastRenderedPageBreak\s*\/>/g;
const ROW_PROPERTIES = /<w:trPr>.*?<\/w:trPr>/gs;

/** A run (no other inside) formatted as hidden text, which Word prints nothing of. */
const HIDDEN_RUN =
  /<w:r(?: [^>]*)?>\s*<w:rPr>(?:(?!<\/w:rPr>).)*<w:vanish(?: w:val="(?:1|true|on)")?\s*\/>(?:(?!<\/w:rPr>).)*<\/w:rPr>(?:(?!<w:r[ >]).)*?<\/w:r>/gs;

/** A row that begins some columns in (gridBefore) gets a blank cell there, which mammoth lacks. */
function skippedCell(properties: string): string {
  const skipped = /<w:gridBefore\b[^>]*w:val="(\d+)"/.exec(properties)?.[1];
  if (skipped === undefined || Number(skipped) === 0) return properties;
  const cell = `<w:tc><w:tcPr><w:gridSpan w:val="${Number(skipped)}"/></w:tcPr><w:p/></w:tc>`;
  return properties + cell;
}

/** document.xml with what mammoth passes over written as what it reads. */
export function mendDocument(xml: string): string {
  return xml
    .replace(RENDERED_BREAK, `<w:t>${PAGE_BREAK}</w:t>`)
    .replace(HIDDEN_RUN, '')
    .replace(ROW_PROPERTIES, skippedCell);
}
