import { linesOf } from '../blocks/text.ts';
import { type Element, elementOf, isUnseen, type Node } from './node.ts';

const BREAKING = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'div', 'dl'],
  ...['dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5'],
  ...['h6', 'header', 'hr', 'html', 'li', 'main', 'nav', 'ol', 'p', 'section', 'table', 'tr', 'ul'],
]);

/** Whether the element begins and ends lines of its own. */
export function isBreaking(element: Element): boolean {
  return BREAKING.has(element.tagName);
}

/** The text of a text node, its white space collapsed as HTML collapses it; null for others. */
export function nodeText(node: Node): string | null {
  return node.nodeName === '#text' && 'value' in node
    ? node.value.replace(/[ \t\r\n\f]+/g, ' ')
    : null;
}

function append(node: Node, out: string[]): void {
  const text = nodeText(node);
  if (text !== null) out.push(text);
  const element = elementOf(node);
  if (!element || isUnseen(element)) return;
  const edge = isBreaking(element) ? '\n' : element.tagName === 'td' ? ' ' : '';
  out.push(element.tagName === 'br' ? '\n' : edge);
  for (const child of element.childNodes) append(child, out);
  out.push(edge);
}

/** What an element shows, `\n` between its lines. */
export function innerText(element: Element): string {
  const out: string[] = [];
  for (const child of element.childNodes) append(child, out);
  return linesOf(out.join('')).join('\n');
}
