import type {
  ReportCell,
  ReportFinding,
  ReportRelation,
  ReportSuspect,
  ReportTerm,
} from '../../types/report.ts';
import { placeWords } from '../cell.ts';
import { widthOf } from '../width.ts';
import type { Label } from '../words/words.ts';
import type { Style } from './options.ts';
import { indent, labelled } from './wrap.ts';

const MOST_CELLS = 8;
const MOST_OTHERS = 4;
const LABEL_COLUMN = 12;
const INDENT = 4;

function line({ words, width }: Style, label: Label, text: string): string {
  return indent(labelled(words.label[label], text, LABEL_COLUMN, width - INDENT), INDENT);
}

function figureText({ words }: Style, { text, unit }: ReportCell): string {
  const shown = text.trim() === '' ? words.label.blank : text.trim();
  // The narrative's figures are printed with their unit.
  return unit === null || shown.endsWith(unit) || /[%％]$/u.test(shown)
    ? shown
    : `${shown} ${unit}`;
}

/** Row and column only where the table is the one named in the finding's sentence. */
function placeText({ words }: Style, cell: ReportCell, home: ReportCell | null): string {
  const { table, page, row, column } = cell;
  const short = words.rowColumn({ row: row ?? '', column: column ?? '' });
  const atHome = table !== null && table === home?.table && page === home.page && short !== '';
  return atHome ? short : placeWords(words, cell);
}

/** What should stand there, with its unit: nothing has none, and a percentage's stands next to it. */
function wanted({ words }: Style, suggested: string, unit: string) {
  if (suggested === '') return { suggested: words.label.blank, unit: '' };
  return unit === '%' ? { suggested: `${suggested}%`, unit: '' } : { suggested, unit };
}

function suspectLine(
  style: Style,
  label: Label,
  suspect: ReportSuspect,
  place: string,
  unit: string,
): string {
  const { words } = style;
  const { text, suggested, explains } = suspect;
  const shown = text.trim() === '' ? words.label.blank : text.trim();
  const parts = {
    place,
    printed: shown,
    ...wanted(style, suggested, suspect.unit ?? unit),
    confidence: words.confidence[suspect.confidence],
    explains,
    slip: suspect.slip === null ? '' : words.slip[suspect.slip],
  };
  return line(style, label, words.suspectText(parts));
}

function figuresLine(style: Style, relation: ReportRelation): readonly string[] {
  const { actual, expected, difference } = relation;
  if (actual === null || expected === null || difference === null) return [];
  const bare = difference.replace(/^-/, '');
  const unit = relation.unit ?? '';
  return [
    line(style, 'figures', style.words.figures({ actual, expected, difference: bare, unit })),
  ];
}

/** Facts and percentages have no sides; elsewhere a part that is taken off shows its sign. */
function cellLine(style: Style, { cells, unit }: ReportRelation, cell: ReportTerm): string {
  const sided = unit !== '%' && cells.some(({ role }) => role === 'total');
  const label = sided ? cell.role : 'figure';
  const sign = sided && cell.role === 'part' && cell.sign === 1 ? '− ' : '';
  const figure = cell.text === '' && !sided ? '' : `${figureText(style, cell)}  `;
  return line(style, label, `${sign}${figure}${placeText(style, cell, cells[0] ?? null)}`);
}

function cellLines(style: Style, relation: ReportRelation): readonly string[] {
  const blankPart = ({ text, role }: ReportTerm) => role === 'part' && text.trim() === '';
  const printed =
    relation.expected === null ? relation.cells : relation.cells.filter((cell) => !blankPart(cell));
  const shown = style.verbose ? printed : printed.slice(0, MOST_CELLS);
  const left = printed.length - shown.length;
  const lines = shown.map((cell) => cellLine(style, relation, cell));
  return left > 0 ? [...lines, line(style, 'part', style.words.more(left))] : lines;
}

function otherLines(style: Style, { otherRelations }: ReportFinding): readonly string[] {
  const shown = style.verbose ? otherRelations : otherRelations.slice(0, MOST_OTHERS);
  const left = otherRelations.length - shown.length;
  const texts = shown.map(({ rule, formula, cells: [head] }) => {
    const where = head === undefined ? '' : placeWords(style.words, head);
    return style.words.group(`${rule} ${where}`, [formula]);
  });
  const all = left > 0 ? [...texts, style.words.more(left)] : texts;
  return all.map((text) => line(style, 'also', text));
}

function sentenceLines(style: Style, { cells }: ReportRelation): readonly string[] {
  const sentences = cells.flatMap(({ sentence }) => (sentence === null ? [] : [sentence]));
  return [...new Set(sentences)].map((sentence) => line(style, 'sentence', sentence));
}

/** The suspect, whose place the finding's sentence mostly has named, then its rivals. */
function suspectLines(style: Style, finding: ReportFinding): readonly string[] {
  const { suspect, rivals, message } = finding;
  // A blank has no unit of its own; it is to be filled in the relation's.
  const unit = finding.unit ?? '';
  const others = rivals.map((rival) =>
    suspectLine(style, 'rival', rival, placeText(style, rival, suspect), unit),
  );
  if (suspect === null) return others;
  const full = placeWords(style.words, suspect);
  const place = message.includes(full) ? '' : full;
  return [suspectLine(style, 'suspect', suspect, place, unit), ...others];
}

/** Where more than the suspect is to be changed, everything that is. */
function correctionLines(style: Style, { corrections }: ReportFinding): readonly string[] {
  if (corrections.length < 2) return [];
  const { blank } = style.words.label;
  return corrections.map((cell) => {
    const [from, to] = [cell.text.trim() || blank, cell.suggested || blank];
    return line(style, 'correction', `${from} → ${to}  ${placeWords(style.words, cell)}`);
  });
}

/** One finding: its sentence, the suspect first, then the relation with both sides and its figures. */
export function findingBlock(style: Style, finding: ReportFinding): string {
  const { words, paint, width } = style;
  const { severity, rule, message } = finding;
  const head = `${words.severity[severity]} ${rule}`;
  const sentence = indent(labelled(head, message, widthOf(head) + 2, width - 2), 2);
  return [
    sentence.replace(words.severity[severity], paint.severity[severity]),
    ...suspectLines(style, finding),
    ...correctionLines(style, finding),
    line(style, 'relation', finding.formula),
    ...figuresLine(style, finding),
    ...cellLines(style, finding),
    ...sentenceLines(style, finding),
    ...otherLines(style, finding),
  ].join('\n');
}
