import { type Document, type Figure, type Paragraph, tablesOf } from './document.ts';
import { allSites, type CellSite, cellSites, replaceCells, replaceRows } from './fault-sites.ts';
import { type Edit, edits } from './mistypes.ts';
import type { Random } from './random.ts';

/** What an injected fault changed. Several cells change where a part does and its total does not. */
export interface Truth {
  readonly kind: FaultKind;
  /** The table's title, or '' for the narrative. */
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly original: string;
  readonly printed: string;
  /** The figure that a changed word stands before. */
  readonly beside?: string;
}

export const faultKinds = [
  'digit-changed',
  'digits-swapped',
  'point-shifted',
  'digit-dropped',
  'neighbouring-column',
  'row-lost',
  'row-doubled',
  'total-not-updated',
  'narrative-figure',
  'percentage',
  'direction',
] as const;

export type FaultKind = (typeof faultKinds)[number];

/** A document with a fault put in, and what was done; null where it offers no place for one. */
export type Faulty = { readonly document: Document; readonly truth: Truth } | null;

const truthAt = (kind: FaultKind, site: CellSite, printed: string): Truth => ({
  kind,
  table: site.table.title,
  row: site.rowLabel,
  column: site.columnLabel,
  original: site.cell.text,
  printed,
});

function mistypeCell(edit: Edit, kind: FaultKind): Injector {
  return (document, random) => {
    const fits = cellSites(document).filter((site) => edit(site.cell.text, random) !== null);
    if (fits.length === 0) return null;
    const site = random.pick(fits);
    const printed = edit(site.cell.text, random);
    if (printed === null) return null;
    return {
      document: replaceCells(document, [{ site, text: printed }]),
      truth: truthAt(kind, site, printed),
    };
  };
}

type Injector = (document: Document, random: Random) => Faulty;

/** A figure printed one column away, where a blank (or nothing) stood. */
const neighbouringColumn: Injector = (document, random) => {
  const sites = allSites(document);
  const pairs = sites.flatMap((site, index) => {
    const next = sites[index + 1];
    const beside = next !== undefined && next.row === site.row && next.index === site.index + 1;
    return beside && (site.cell.yuan === 0) !== (next.cell.yuan === 0)
      ? [[site, next] as const]
      : [];
  });
  if (pairs.length === 0) return null;
  const [left, right] = random.pick(pairs);
  const swapped = [
    { site: left, text: right.cell.text },
    { site: right, text: left.cell.text },
  ];
  const from = left.cell.yuan === 0 ? right : left;
  const to = from === left ? right : left;
  return {
    document: replaceCells(document, swapped),
    truth: truthAt('neighbouring-column', from, to.cell.text),
  };
};

/** Digits of an item that has no parts of its own in the table: a 项, or an economic 款. */
const isItem = ({ table, code }: CellSite): boolean =>
  code.length >= (table.sort === 'basic-expenditure' ? 5 : 7);

/** A row that a sum runs over together with others: its parent, if printed, keeps another part. */
function countedRow(document: Document, random: Random): CellSite | null {
  const kinds = ['income', 'expenditure', 'general-expenditure', 'basic-expenditure'];
  const sites = cellSites(document).filter(({ table }) => kinds.includes(table.sort));
  const counted = sites.filter((site) => {
    const parent = site.code.slice(0, site.table.sort === 'basic-expenditure' ? 3 : 5);
    const own = sites.filter(({ table, code }) => table === site.table && code.startsWith(parent));
    const printed = own.some(({ code }) => code === parent);
    return isItem(site) && (!printed || own.some((o) => isItem(o) && o.code !== site.code));
  });
  return counted.length === 0 ? null : random.pick(counted);
}

function rowFault(kind: 'row-lost' | 'row-doubled'): Injector {
  return (document, random) => {
    const site = countedRow(document, random);
    if (site === null) return null;
    const copies = kind === 'row-lost' ? 0 : 2;
    const changed = replaceRows(document, site, (row) => Array.from({ length: copies }, () => row));
    return { document: changed, truth: { ...truthAt(kind, site, ''), column: '' } };
  };
}

/** An item's figure and its row's 合计 change alike; the rows above keep theirs. */
const totalNotUpdated: Injector = (document, random) => {
  const sites = cellSites(document);
  const totals = sites.filter(
    ({ columnLabel, code }) => /(^|\/)(合计|本年支出合计)$/.test(columnLabel) && code.length === 7,
  );
  const sets = totals
    .map((total) =>
      sites.filter((site) => site.row === total.row && site.cell.text === total.cell.text),
    )
    .filter((set) => set.length > 1);
  if (sets.length === 0) return null;
  const changed = random.pick(sets);
  const part = changed[1];
  const printed = part === undefined ? null : edits.digitChanged(part.cell.text, random);
  if (part === undefined || printed === null) return null;
  return {
    document: replaceCells(
      document,
      changed.map((site) => ({ site, text: printed })),
    ),
    truth: truthAt('total-not-updated', part, printed),
  };
};

const opposites: Readonly<Record<string, string>> = {
  增加: '减少',
  减少: '增加',
  增长: '下降',
  下降: '增长',
  大于: '小于',
  小于: '大于',
  等于: '大于',
  持平: '增加12.34万元',
};

function narrativeFault(kind: FaultKind, of: Figure['kind'], edit: Edit): Injector {
  return (document, random) => {
    const sites = document.parts.flatMap((part) =>
      part.kind === 'paragraph'
        ? part.pieces.flatMap((piece) =>
            typeof piece !== 'string' &&
            piece.kind === of &&
            edit(piece.text, random) !== null &&
            !(of === 'direction' && isZero(figureAfter(part, piece, piece.text)))
              ? [{ part, piece }]
              : [],
          )
        : [],
    );
    if (sites.length === 0) return null;
    const { part, piece } = random.pick(sites);
    const printed = edit(piece.text, random) ?? piece.text;
    const beside = of === 'direction' ? { beside: figureAfter(part, piece, printed) } : {};
    return {
      document: replacePiece(document, part, piece, printed),
      truth: {
        kind,
        table: '',
        row: piece.subject,
        column: '',
        original: piece.text,
        printed,
        ...beside,
      },
    };
  };
}

/** 增加 0.00 is as right as 减少 0.00. */
const isZero = (text: string): boolean => /\d/.test(text) && Number(text.replaceAll(',', '')) === 0;

/** The figure a word of direction is about: within the word's own text, or printed next. */
function figureAfter({ pieces }: Paragraph, word: Figure, printed: string): string {
  const own = /[\d.]+/.exec(printed)?.[0];
  const next = pieces.slice(pieces.indexOf(word) + 1).find((piece) => typeof piece !== 'string');
  return own ?? (typeof next === 'object' && next.kind !== 'direction' ? next.text : '');
}

/** The document with one piece of its narrative printed otherwise. */
export function replacePiece(
  document: Document,
  paragraph: Paragraph,
  piece: Figure,
  text: string,
): Document {
  const parts = document.parts.map((part) =>
    part === paragraph
      ? {
          ...paragraph,
          pieces: paragraph.pieces.map((p) => (p === piece ? { ...piece, text } : p)),
        }
      : part,
  );
  return { ...document, parts };
}

const injectors: Readonly<Record<FaultKind, Injector>> = {
  'digit-changed': mistypeCell(edits.digitChanged, 'digit-changed'),
  'digits-swapped': mistypeCell(edits.digitsSwapped, 'digits-swapped'),
  'point-shifted': mistypeCell(edits.pointShifted, 'point-shifted'),
  'digit-dropped': mistypeCell(edits.digitDropped, 'digit-dropped'),
  'neighbouring-column': neighbouringColumn,
  'row-lost': rowFault('row-lost'),
  'row-doubled': rowFault('row-doubled'),
  'total-not-updated': totalNotUpdated,
  'narrative-figure': narrativeFault('narrative-figure', 'amount', edits.digitChanged),
  percentage: narrativeFault('percentage', 'percentage', edits.digitChanged),
  direction: narrativeFault('direction', 'direction', (text) => opposites[text] ?? null),
};

/** Puts one fault of a kind into a document; null where no place offers itself. */
export const injectFault = (document: Document, kind: FaultKind, random: Random): Faulty =>
  tablesOf(document).length === 0 ? null : injectors[kind](document, random);
