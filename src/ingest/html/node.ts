import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

const UNSEEN = new Set([
  ...['head', 'script', 'style', 'template', 'noscript', 'select', 'textarea', 'button'],
  ...['iframe', 'object', 'svg', 'math', 'title'],
]);

/** The node as an element, or null for text and comments. */
export function elementOf(node: Node): Element | null {
  return 'tagName' in node ? node : null;
}

/** An attribute's value, or null where it is absent. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

/** Whether a reader of the page never sees the element. */
export function isUnseen(element: Element): boolean {
  if (UNSEEN.has(element.tagName) || attribute(element, 'hidden') !== null) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '');
}

/** All elements with one of the names below `root`, not looking inside a `within` of their own. */
export function descendants(root: Element, names: readonly string[], stop: string): Element[] {
  return root.childNodes.flatMap((node) => {
    const element = elementOf(node);
    if (!element || isUnseen(element)) return [];
    if (names.includes(element.tagName)) return [element];
    return element.tagName === stop ? [] : descendants(element, names, stop);
  });
}
