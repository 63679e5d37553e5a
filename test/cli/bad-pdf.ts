import { PDFDocument } from '@cantoo/pdf-lib';

/** A grey dot, one pixel by one. */
const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';

/** A page as a scanner makes it: a picture all over, and no text. */
export async function scannedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  const picture = await document.embedPng(Buffer.from(DOT, 'base64'));
  page.drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
  return document.save();
}

/** A PDF whose key no empty password gives: what a reader asks a password for. */
export function encryptedPdf(): Uint8Array {
  const hash = '5a'.repeat(32);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    `<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${hash}> /U <${hash}> >>`,
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const table = ['0000000000 65535 f ', ...offsets.map((offset) => `${offset} 00000 n `)];
  const id = `<${'00'.repeat(16)}>`;
  const trailer = `<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [${id} ${id}] >>`;
  const end = `xref\n0 5\n${table.join('\n')}\ntrailer\n${trailer}\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + end, 'latin1');
}
