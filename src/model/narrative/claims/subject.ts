import type { Fund, Subject, SubjectConcept } from '../../../types/claim.ts';
import { CLASS_NAMES, FUNDS, FUNDS_ANY, GUARD, GUARDED, MADE_UP, PHRASES } from './vocabulary.ts';

const NUMBERING =
  '[（(]?[一二三四五六七八九十]{1,3}[)）、.]|\\(\\d{1,2}\\)|[①-⑳]|\\d{1,2}(?:[、)]|\\.(?!\\d))';
const LEAD = new RegExp(
  `^(?:[、,;:。"\\s]|${NUMBERING}|其中|包括|包含|以及|及|和|与|分别为|分别是|主要为|主要是|具体为|为|是|等|从|按照|我(?:部门|单位|局)|本(?:部门|单位)(?!.{0,2}(?:收|支)))+`,
);
const COMMENT = /\((?!境\)|护\)|役\)|\d*[类款项]\))[^()]*\)/g;
const YEAR = /20\d\d年(?:度)?/g;
/** Words before a subject that name no unit. */
const OURS =
  /我(?:部门|单位|局)|本(?:部门|单位|年度?|级)|全年|年度|预算|决算|支出|安排|共|的|["、,:]/g;
/** Words that narrow a subject to a part of itself, or widen it beyond what the tables show. */
const SCOPED =
  /全口径|(?:当年|本年)(?:预算)?资金|(?:结转|结余)(?:结余)?资金|自有资金|(?:年中)?追加|新增|调剂|剔除|扣除/;
const UNIT_END =
  /(?:[局委办厅部院会所站馆处社镇乡园队庭台库室]|中心|街道|政府|大学|学校|[中小]学|公司)$/;
const LEVEL = /\((\d*)([类款项])\)/g;

/**
 * What a phrase speaks of. `phrase` is plain text without its measure words; a phrase of no known
 * subject is `named` and keeps its text.
 */
export function subjectOf(phrase: string): Subject {
  const text = phrase.replace(/"/g, '').replace(LEAD, '').replace(/:$/, '');
  if (/\(\d*类\)/.test(text)) return functionPath(text);
  const bare = text.replace(COMMENT, '');
  const item = bare
    .replace(/类?(?:科目)?$/, '')
    .replace(YEAR, '')
    .replace(LEAD, '');
  if (CLASS_NAMES.has(item)) return { ...named(item), concept: 'function', names: [item] };
  const { concept, from } = conceptOf(bare);
  if (concept === 'named') return named(text.replace(/(?:支出)?(?:共计|合计)$/, ''));
  const fund = concept === 'three-public' ? null : fundOf(bare);
  const start = fund === null ? from : Math.min(from, bare.search(FUNDS_ANY));
  if (SCOPED.test(bare.slice(0, start))) return named(text);
  const owner = ownerOf(bare.slice(0, start));
  const known = { ...named(bare.slice(start)), concept, side: sideOf(bare), fund, owner };
  return { ...known, bare: isBare(concept, bare, fund) };
}

/** The unit whose figure it is: the words before the subject, where they end as units' names do. */
function ownerOf(words: string): string {
  const owner = words.replace(YEAR, '').replace(OURS, '');
  return UNIT_END.test(owner) ? owner : '';
}

/** The concept a phrase ends in and where its words begin. */
function conceptOf(text: string): { readonly concept: SubjectConcept; readonly from: number } {
  for (const [concept, pattern] of PHRASES) {
    const match = pattern.exec(text);
    if (match) return { concept, from: match.index };
  }
  for (const [concept, pattern] of GUARDED) {
    const match = pattern.exec(text);
    if (match && mayStandAfter(concept, text.slice(0, match.index)))
      return { concept, from: match.index };
  }
  return { concept: 'named', from: 0 };
}

function mayStandAfter(concept: SubjectConcept, words: string): boolean {
  const madeUp = concept === 'personnel' || concept === 'public';
  return GUARD.test(words) || (madeUp && MADE_UP.test(words));
}

/** Whose money a phrase or heading names, or null. */
export function fundOf(text: string): Fund | null {
  return FUNDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

function sideOf(text: string): Subject['side'] {
  if (/收支|收、支|收入和?、?支出/.test(text)) return 'both';
  if (/收入/.test(text)) return 'income';
  return /支出/.test(text) ? 'expenditure' : null;
}

function isBare(concept: SubjectConcept, text: string, fund: Fund | null): boolean {
  return concept === 'total' && fund === null && !/总|合计/.test(text);
}

/** A phrase taken as a name. */
export function named(text: string): Subject {
  return {
    text,
    concept: 'named',
    fund: null,
    side: null,
    owner: '',
    names: [],
    code: null,
    bare: false,
  };
}

/** `一般公共服务支出(201类)财政事务(06款)行政运行(01项)`, the codes where they are printed. */
function functionPath(text: string): Subject {
  const names: string[] = [];
  let code: string | null = '';
  let from = 0;
  for (const match of text.matchAll(LEVEL)) {
    const name = text.slice(from, match.index).replace(/^支出(?=.)/, '');
    names.push(names.length === 0 ? firstName(name) : name);
    code = code === null || match[1] === '' ? null : code + match[1];
    from = match.index + match[0].length;
  }
  const rest = text.slice(from);
  if (isName(rest)) return below(names, rest);
  return { ...named(names.join('')), concept: 'function', names, code };
}

const PLAIN =
  /财政拨款|一般公共预算|政府性基金|支出|收入|预算|决算|年初|全年|调整|安排|执行|完成|金额|[数额总为的共]|合计|科目|经费|资金|项目|[上本当]年|20\d\d年度?/g;

/** Whether words behind the last level are a name of their own. */
const isName = (text: string): boolean => /\p{Script=Han}{3}/u.test(text.replace(PLAIN, ''));

/** A 项 that lacks its mark; what stands below a 项 is a thing of its own. */
function below(names: readonly string[], rest: string): Subject {
  const all = [...names, rest];
  if (names.length > 2) return named(all.join(''));
  return { ...named(all.join('')), concept: 'function', names: all };
}

/** The class's name without the words before it; `一般公共服务(类)支出` lacks its last word. */
function firstName(text: string): string {
  const name = text.slice(Math.max(...[...',:;、.为'].map((mark) => text.lastIndexOf(mark))) + 1);
  return CLASS_NAMES.has(`${name}支出`) ? `${name}支出` : name;
}

/** Two phrases name one subject when their keys are equal. */
export function subjectKey({ concept, fund, side, names, text }: Subject): string {
  if (concept === 'named') return `named ${text}`;
  if (concept === 'function') return `function ${names.join('/')}`;
  if (concept === 'set-aside' || concept === 'performance') return `${concept} ${text}`;
  return concept.includes('total') ? `${concept} ${fund} ${side}` : `${concept} ${fund}`;
}
