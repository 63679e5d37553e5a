import type { Figure, Paragraph, Piece } from './document.ts';
import type { Yuan } from './ledger.ts';
import { figureText, type Printing, percentText } from './printing.ts';

type Part = Piece | readonly Piece[];

/** A paragraph from a template whose slots are figures, words, or runs of both. */
export function say(strings: TemplateStringsArray, ...slots: readonly Part[]): Paragraph {
  const pieces = strings.flatMap((words, index): Piece[] => [
    words,
    ...[slots[index] ?? []].flat(),
  ]);
  return { kind: 'paragraph', pieces: pieces.filter((piece) => piece !== '') };
}

/** Several paragraphs' pieces as one. */
export const joined = (...paragraphs: readonly Paragraph[]): Paragraph => ({
  kind: 'paragraph',
  pieces: paragraphs.flatMap((paragraph) => paragraph.pieces),
});

/** The narrative's figures: always in 万元. */
export interface Speech {
  /** `419.03万元` with the figure as a piece of its own. */
  readonly amount: (subject: string, yuan: Yuan) => readonly Piece[];
  /** `34.30%`. */
  readonly share: (subject: string, part: Yuan, whole: Yuan) => readonly Piece[];
  /** `增加12.00万元，增长3.10%`, or `持平`. `verbs` are for more and less. */
  readonly change: (
    subject: string,
    now: Yuan,
    before: Yuan,
    percent?: boolean,
  ) => readonly Piece[];
}

const figure = (kind: Figure['kind'], subject: string, text: string): Figure => ({
  kind,
  subject,
  text,
});

function changePieces(speech: Pick<Speech, 'amount' | 'share'>): Speech['change'] {
  return (subject, now, before, percent = true) => {
    if (now === before) return [figure('direction', subject, '持平')];
    const [verb, growth] = now > before ? ['增加', '增长'] : ['减少', '下降'];
    const amount = speech.amount(`${subject}${verb}`, Math.abs(now - before));
    const pieces = [figure('direction', subject, verb), ...amount];
    if (!percent || before === 0) return pieces;
    const share = speech.share(`${subject}${growth}`, Math.abs(now - before), before);
    return [...pieces, '，', figure('direction', subject, growth), ...share];
  };
}

/** How a document with this printing states figures in sentences. */
export function speechOf(printing: Printing): Speech {
  const amount: Speech['amount'] = (subject, yuan) => [
    figure('amount', subject, figureText(yuan, '万元', printing.separators)),
    '万元',
  ];
  const share: Speech['share'] = (subject, part, whole) => [
    figure('percentage', subject, percentText(part, whole)),
    '%',
  ];
  return { amount, share, change: changePieces({ amount, share }) };
}

/** Runs with a separator between. */
export const listed = (runs: readonly (readonly Piece[])[], separator: Piece): readonly Piece[] =>
  runs.flatMap((run, index) => (index === 0 ? run : [separator, ...run]));

export const plainText = (paragraph: Paragraph): string =>
  paragraph.pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
