import type { Item, Line } from '../types/grid.ts';
import type { Model, Statement, Unchecked, Unit } from '../types/model.ts';
import type { Format, Page } from '../types/page.ts';
import { type Caption, captionOf } from './caption.ts';
import { contentsOf } from './contents.ts';
import { bindLinear } from './linear/bind.ts';
import { lostCells, unreadTable } from './linear/blocks.ts';
import type { Fact } from './linear/facts.ts';
import { type Alternative, only, reconcile } from './linear/reconcile.ts';
import { toldFacts } from './linear/told.ts';
import { type WideTable, wideTable } from './linear/wide.ts';
import { metaOf } from './meta.ts';
import { withoutForms } from './narrative/forms.ts';
import { sentences } from './narrative/sentences.ts';
import { bindGrid } from './statement.ts';
import { textForms } from './textForms.ts';
import { statedUnit } from './unit.ts';

/** What the model stage needs to know of the file besides its items. */
export interface ModelSource {
  readonly file: string;
  readonly format: Format;
  readonly pageCount: number;
}

function mostStated(items: readonly Item[], captions: ReadonlyMap<Item, Caption>): Unit {
  const counts = new Map<Unit, number>();
  const stated = items.map((item) =>
    item.kind === 'line' ? statedUnit(item.text) : (captions.get(item)?.unit ?? null),
  );
  for (const unit of stated) if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '万元';
}

/** Tables whose right parts stand on later pages, by their left part. */
function wideTables(
  items: readonly Item[],
  captions: ReadonlyMap<Item, Caption>,
): ReadonlyMap<Item, WideTable> {
  const found = items.flatMap((item, index) => {
    const wide = wideTable(items, index, captions);
    return wide ? [[item, wide] as const] : [];
  });
  return new Map(found);
}

function bindAll(
  items: readonly Item[],
  captions: ReadonlyMap<Item, Caption>,
  wides: ReadonlyMap<Item, WideTable>,
  fallback: Unit,
  told: readonly Fact[],
): readonly Statement[] {
  const taken = new Set([...wides.values()].flatMap((wide) => [...wide.taken]));
  let count = 0;
  const forms = textForms(items);
  const lost = lostCells(captions);
  const options = items.flatMap((item): readonly (readonly Alternative[])[] => {
    const caption = captions.get(item);
    const form = forms.get(item);
    if (form) return [only({ ...form, id: `t${++count}` })];
    if (!caption || item.kind === 'line' || taken.has(item)) return [];
    const id = `t${++count}`;
    if (item.kind === 'grid') return [only(bindGrid(item, caption, id, fallback))];
    if (lost !== null) return [only(unreadTable(item, caption, id, lost))];
    const wide = wides.get(item);
    if (!wide) return [bindLinear(item, caption, id, fallback)];
    const unit = caption.unit ?? wide.unit;
    return [bindLinear(wide.left, { ...caption, unit }, id, fallback, wide.parts)];
  });
  return reconcile(options, told);
}

function uncheckedOf(statements: readonly Statement[]): readonly Unchecked[] {
  return statements
    .filter((statement) => statement.status === 'unreadable')
    .map((statement) => ({
      subject: statement.title || `第${statement.pages.join('、')}页的表`,
      reason: statement.reason ?? '',
    }));
}

/** Pages that are pictures: what they print was not read. */
function pictures(pages: readonly Page[]): readonly Unchecked[] {
  const scanned = pages.filter(
    (page) => page.kind === 'layout' && page.glyphs.length === 0 && page.pictureShare > 0.2,
  );
  if (scanned.length === 0) return [];
  return [
    {
      subject: `第${scanned.map((page) => page.number).join('、')}页`,
      reason: '整页是图片，没有可读的文字',
    },
  ];
}

/** Binds a document's items to its known tables, its narrative and the facts stated of the whole. */
export function buildModel(
  source: ModelSource,
  pages: readonly Page[],
  items: readonly Item[],
): Model {
  const captions = new Map<Item, Caption>();
  items.forEach((item, index) => {
    if (item.kind !== 'line') captions.set(item, captionOf(items, index));
  });
  const wides = wideTables(items, captions);
  const claimed = new Set<Item>([
    ...[...captions.values()].flatMap((caption) => [...caption.claimed]),
    ...[...wides.values()].flatMap((wide) => [...wide.taken]),
  ]);
  const lines = items.filter((item): item is Line => item.kind === 'line');
  const story = sentences(lines.filter((line) => !claimed.has(line)));
  const unit = mostStated(items, captions);
  const statements = bindAll(items, captions, wides, unit, toldFacts(withoutForms(story)));
  return {
    ...source,
    ...metaOf(items),
    statements,
    sentences: story,
    contents: contentsOf(lines),
    unchecked: [...pictures(pages), ...uncheckedOf(statements)],
  };
}
