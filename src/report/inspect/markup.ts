const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Characters that no XML may hold, as some fonts yield them. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text made safe between tags and in quoted attributes. */
export function escaped(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** A length in points, two decimals at most. */
export function points(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0';
}

/** An element with attributes; `inner` is markup already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inner = '',
): string {
  const stated = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? points(value) : escaped(value)}"`,
  );
  return `<${name}${stated.join('')}>${inner}</${name}>`;
}
