/** A single property modifier (sprm): what it changes and the bytes of its operand. */
export interface Modifier {
  readonly code: number;
  readonly operand: DataView;
}

export const TABLE_DEFINITION = 0xd608;
const TAB_CHANGES = 0xc615;

/** Bytes of an operand by the modifier's upper three bits; 0 where the operand says itself. */
const LENGTHS = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/** Bytes before an operand of stated length, and its length. */
function stated(view: DataView, at: number, code: number): readonly [number, number] {
  // The table definition alone states two bytes, and one more than follow.
  if (code === TABLE_DEFINITION) return [2, view.getUint16(at, true) - 1];
  const length = view.getUint8(at);
  if (code !== TAB_CHANGES || length < 255) return [1, length];
  const deleted = view.getUint8(at + 1) * 4;
  return [1, 2 + deleted + view.getUint8(at + 2 + deleted) * 3];
}

/** The modifiers in a block, in order; see [MS-DOC] 2.6. A cut block gives those before the cut. */
export function modifiersOf(block: DataView): readonly Modifier[] {
  const found: Modifier[] = [];
  for (let at = 0; at + 3 <= block.byteLength; ) {
    const code = block.getUint16(at, true);
    const fixed = LENGTHS[code >> 13] ?? 1;
    const [before, length] = fixed > 0 ? [0, fixed] : stated(block, at + 2, code);
    const start = at + 2 + before;
    if (length < 0 || start + length > block.byteLength) break;
    found.push({ code, operand: new DataView(block.buffer, block.byteOffset + start, length) });
    at = start + length;
  }
  return found;
}
