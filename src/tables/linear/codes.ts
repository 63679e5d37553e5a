import { isCode, isCodePart, isInteger, isLabel, isMoney } from './kinds.ts';
import type { BodyLine } from './rejoin.ts';

const CLASS_CODE = /^([2345]\d\d|3\d{4})$/;

/** Whether a line ends in a code that the line below goes on with: its parts, or its name. */
function goesOnBelow({ tokens }: BodyLine, { tokens: below }: BodyLine): boolean {
  const [first = '', second = ''] = below;
  if (!CLASS_CODE.test(tokens.at(-1) ?? '')) return false;
  if (isCodePart(first)) return isLabel(second) || (isCodePart(second) && isLabel(below[2] ?? ''));
  // A second list stands beside one of codes of its own kind: 200 behind amounts alone is an amount.
  const beside = isCode(tokens[0] ?? '') && tokens[0]?.[0] === tokens.at(-1)?.[0];
  return beside && isLabel(first) && isMoney(tokens.at(-2) ?? '');
}

/** Lines put together where a code (`302` over `01 办公费`) was parted from its parts or its name. */
export function withWholeCodes(lines: readonly BodyLine[]): readonly BodyLine[] {
  const whole: BodyLine[] = [];
  for (const line of lines) {
    const above = whole.at(-1);
    if (above && above.page === line.page && goesOnBelow(above, line))
      whole[whole.length - 1] = { ...above, tokens: [...above.tokens, ...line.tokens] };
    else whole.push(line);
  }
  return whole;
}

/** The lines with those marked that hold whole numbers alone, the first long as a code is, and no name after it. */
export function withAmounts(lines: readonly BodyLine[]): readonly BodyLine[] {
  return lines.map((line, at) => {
    const [first = '', ...more] = line.tokens;
    const below = lines[at + 1]?.tokens[0] ?? '';
    const goesOn =
      more.length === 0 ? /^\d/.test(below) : more.every(isInteger) && !isCodePart(more[0] ?? '');
    return first.length > 3 && isCode(first) && goesOn ? { ...line, amount: true } : line;
  });
}
