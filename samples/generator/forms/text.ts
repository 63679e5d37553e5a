import type { Document, Part } from '../document.ts';
import { plainText } from '../narrative.ts';
import { alignedTable } from './aligned.ts';
import { delimitedTable } from './delimited.ts';
import { wrap } from './glyphs.ts';
import { linearTable } from './linear.ts';
import type { TextLook } from './text-look.ts';

const tableForms = {
  delimited: delimitedTable,
  linear: linearTable,
  aligned: alignedTable,
} as const;

function partLines(part: Part, look: TextLook, page: { number: number }): string[] {
  if (part.kind === 'table') return tableForms[look.form](part, look, page);
  if (part.kind === 'contents') {
    const title = look.markdown ? `# ${part.title}` : part.title;
    return [title, '', ...part.entries];
  }
  if (part.kind === 'heading')
    return [look.markdown ? `${'#'.repeat(part.level)} ${part.text}` : part.text];
  const text = plainText(part);
  return look.form === 'delimited' ? [text] : wrap(`　　${text}`, 76, 2, true);
}

/** A document as plain text; pages are counted as they fill. */
export function textOf(document: Document, look: TextLook): string {
  const page = { number: 1 };
  const parts = document.parts.map((part) => partLines(part, look, page).join('\n'));
  const title = look.markdown ? `# ${document.title}` : document.title;
  const body = [title, ...parts].join(look.form === 'delimited' ? '\n\n' : '\n');
  return `${body.replaceAll('\f\n', '\f')}\n`;
}
