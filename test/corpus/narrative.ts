// npm run corpus:narrative [part of a file name …]: which amounts of the text are claims and checked.
import { readdirSync } from 'node:fs';
import Table from 'cli-table3';
import { figuresOf } from '../../src/check/read.ts';
import { narrative } from '../../src/model/narrative/claims/claims.ts';
import { narrativeRules } from '../../src/rules/narrative/index.ts';
import type { Claim } from '../../src/types/claim.ts';
import type { Model, Sentence } from '../../src/types/model.ts';
import type { Relation } from '../../src/types/relation.ts';
import { corpus, readModel, skip } from './read.ts';

/** Numbers with a unit of money, counted apart from the grammar; limits such as 100万元（含）以上 are none. */
const AMOUNT = /\d[\d,.，]*\s*(?:亿元|万元|元|万(?![\d人份元名户次]))(?![（(]含|以上|以下|\/)/g;
/** Lines of indicator forms that reached the text stand for no statement of figures. */
const INDICATORS = /指标|≥|≤|百分比|绩效目标[:：]/;
const TABLES = new Set(['BA301', 'BA310', 'BA311', 'BA313']);
const HEAD = [
  'document',
  'amounts',
  'claims',
  '%',
  'in tables',
  'related',
  '%',
  'percents',
  'related',
];

interface Coverage {
  readonly amounts: number;
  readonly claims: number;
  readonly bound: number;
  readonly related: number;
  readonly percents: number;
  readonly percentsRelated: number;
  readonly others: readonly string[];
}

function isMoney({ role }: Claim): boolean {
  return role === 'level' || role === 'change';
}

function idsOf(relations: readonly Relation[]): ReadonlySet<string> {
  return new Set(relations.flatMap(figuresOf).map(({ id }) => id));
}

function missed(sentence: Sentence, claims: readonly Claim[]): readonly string[] {
  const printed = sentence.text.match(AMOUNT) ?? [];
  const read = claims.filter((claim) => claim.sentence === sentence.index && isMoney(claim)).length;
  return printed.length > read ? [`not read: ${sentence.text.slice(0, 80)}`] : [];
}

function coverageOf(model: Model): Coverage {
  const told = narrative(model.sentences, { year: model.year, stage: model.stage });
  const texts = model.sentences.filter(({ text }) => !INDICATORS.test(text));
  const kept = new Set(texts.map(({ index }) => index));
  const claims = told.topics
    .flatMap((topic) => topic.claims)
    .filter(({ sentence }) => kept.has(sentence));
  const relations = narrativeRules.flatMap((rule) => rule.relations(model));
  const [related, bound] = [
    idsOf(relations),
    idsOf(relations.filter(({ rule }) => TABLES.has(rule))),
  ];
  const money = claims.filter(isMoney);
  const percents = claims.filter((claim) => !isMoney(claim));
  const rest = claims.filter(({ id }) => !related.has(id));
  return {
    amounts: Math.max(money.length, texts.flatMap(({ text }) => text.match(AMOUNT) ?? []).length),
    claims: money.length,
    bound: money.filter(({ id }) => bound.has(id)).length,
    related: money.filter(({ id }) => related.has(id)).length,
    percents: percents.length,
    percentsRelated: percents.filter(({ id }) => related.has(id)).length,
    others: [...rest.map(describe), ...texts.flatMap((sentence) => missed(sentence, claims))],
  };
}

function describe({ figure, role }: Claim): string {
  const { place } = figure;
  return `${role} ${figure.text}: ${place.kind === 'narrative' ? place.context : ''}`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((part / whole) * 100)}`;
}

function row(name: string, one: Coverage): string[] {
  const cells = [
    name,
    one.amounts,
    one.claims,
    percent(one.claims, one.amounts),
    one.bound,
    one.related,
  ];
  return [...cells, percent(one.related, one.amounts), one.percents, one.percentsRelated].map(
    String,
  );
}

function add(a: Coverage, b: Coverage): Coverage {
  return {
    amounts: a.amounts + b.amounts,
    claims: a.claims + b.claims,
    bound: a.bound + b.bound,
    related: a.related + b.related,
    percents: a.percents + b.percents,
    percentsRelated: a.percentsRelated + b.percentsRelated,
    others: [],
  };
}

const NOTHING: Coverage = {
  amounts: 0,
  claims: 0,
  bound: 0,
  related: 0,
  percents: 0,
  percentsRelated: 0,
  others: [],
};

async function main(wanted: readonly string[]): Promise<void> {
  const files = ['seeds', 'text', 'real', 'narrative']
    .flatMap((folder) => readdirSync(corpus + folder).map((file) => `${folder}/${file}`))
    .filter(
      (file) =>
        !file.includes('toc-') &&
        (wanted.length === 0 || wanted.some((part) => file.includes(part))),
    );
  const table = new Table({ head: HEAD, style: { head: [], border: [], compact: true } });
  let total = NOTHING;
  for (const file of files) {
    const coverage = coverageOf(await readModel(file));
    total = add(total, coverage);
    table.push(row(file, coverage));
    if (wanted.length > 0) console.log(coverage.others.map((other) => `  ${other}`).join('\n'));
  }
  table.push(row('all', total));
  console.log(table.toString());
}

if (skip) console.log(skip);
else await main(process.argv.slice(2));
