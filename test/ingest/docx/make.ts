import { zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A paragraph; `inner` stands before its text in the run. */
export function paragraph(text: string, inner = ''): string {
  return `<w:p><w:r>${inner}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A table cell with properties and paragraphs. */
export function cell(text: string, properties = ''): string {
  const paragraphs = text.split('\n').map((line) => paragraph(line));
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs.join('')}</w:tc>`;
}

/** A table row; texts are plain cells, strings that begin with < are taken as they are. */
export function row(cells: readonly string[], properties = ''): string {
  const all = cells.map((text) => (text.startsWith('<w:tc>') ? text : cell(text)));
  return `<w:tr>${properties}${all.join('')}</w:tr>`;
}

/** A table of rows. */
export function table(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
}

/** A Word document with this body and further parts of the archive. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const document = `<?xml version="1.0"?><w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`;
  const texts = { '[Content_Types].xml': TYPES, '_rels/.rels': RELATIONS, ...parts };
  const all = { ...texts, 'word/document.xml': document };
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([name, text]) => [name, encode(text)])),
  );
}
