import { gloss } from './gloss.ts';
import type { CellPlace, VerdictParts, Words } from './words.ts';

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

function verdict({ status, complete, counts, coverage, unchecked, failure }: VerdictParts): string {
  const evaluated = coverage.relations.pass + coverage.relations.rounding + coverage.relations.fail;
  const scope = `${plural(coverage.inRelations, 'amount')} checked in ${plural(evaluated, 'relation')}`;
  const rest = complete ? '' : `; ${plural(unchecked, 'thing')} not checked`;
  if (status === 'failed') return failure;
  if (status === 'findings') return `${scope}: ${counts}${rest}.`;
  const left = coverage.amounts - coverage.inRelations;
  const spare = left > 0 ? `; ${plural(left, 'amount')} in no relation` : '';
  if (status === 'clean') return `${scope}: nothing contradicts${spare}.`;
  if (evaluated === 0) return 'no relation was checked: this does not mean the document is right.';
  return `${scope}: nothing contradicts in what was checked, but ${plural(unchecked, 'thing')} not checked: this does not mean the document is right.`;
}

function rowColumn({ row, column }: Pick<CellPlace, 'row' | 'column'>): string {
  const parts = [row === '' ? '' : `row “${row}”`, column === '' ? '' : `column “${column}”`];
  return parts.filter((part) => part !== '').join(', ');
}

const because = (detail: string) => (detail === '' ? '' : ` (${detail})`);

/** The report's words in English; names of tables, rows and formulas stay as printed. */
export const en: Words = {
  label: {
    relation: 'relation',
    total: 'total',
    part: 'part',
    figures: 'figures',
    figure: 'figure',
    suspect: 'suspect',
    rival: 'or else',
    correction: 'correct to',
    also: 'also fails',
    sentence: 'sentence',
    blank: 'blank',
    checked: 'Checked',
    uncheckedTitle: 'Not checked',
    uncovered: 'Amounts in no relation',
    ambiguous: 'Figures whose column is uncertain',
    byRule: 'Relations by rule',
    table: 'table',
    kind: 'kind',
    pages: 'page',
    amounts: 'used/amounts',
    relations: 'ok/round/fail/open',
    rule: 'rule',
    ruleStates: 'holds/rounding/fails/not applicable/unchecked',
    file: 'file',
    status: 'result',
    tables: 'tables',
    coverage: 'coverage',
    verdict: 'Verdict',
    wholeDocument: 'whole document',
    noTables: 'no table found, nothing to check',
    noRelations: 'no relation could be checked',
    unknownTable: 'not a known table, its figures were not checked',
    unusedTable: 'none of its amounts takes part in a relation',
    unreadableTable: 'the table cannot be read',
    narrativeUnchecked: 'amounts in the text were not compared with the tables',
  },
  severity: { error: 'error', warning: 'warning', info: 'info' },
  status: { clean: 'clean', findings: 'findings', incomplete: 'incomplete', failed: 'failed' },
  state: {
    pass: 'holds',
    rounding: 'rounding',
    fail: 'fails',
    'not-applicable': 'not applicable',
    unchecked: 'unchecked',
  },
  stage: { budget: 'budget', final: 'final accounts' },
  confidence: { 'almost-certain': 'almost certain', probable: 'probable', possible: 'possible' },
  tableKind: {
    summary: 'summary',
    income: 'income',
    expenditure: 'expenditure',
    'fiscal-summary': 'fiscal summary',
    'fiscal-expenditure': 'fiscal expenditure',
    'general-expenditure': 'general expenditure',
    'basic-expenditure': 'basic expenditure',
    'government-fund': 'government fund',
    'state-capital': 'state capital',
    'three-public': 'three public',
    'economic-summary': 'economic summary',
    projects: 'projects',
    procurement: 'procurement',
    assets: 'assets',
    performance: 'performance',
    operating: 'operating',
    unknown: 'unknown',
  },
  tableStatus: {
    checked: 'checked',
    empty: 'empty',
    unknown: 'unknown',
    unreadable: 'unreadable',
  },
  uncoveredReason: {
    ambiguous: 'its column is not certain',
    unchecked: 'its relations could not be evaluated',
    'no-relation': 'no relation applies to it',
  },
  failure: {
    missing: () => 'no such file or folder.',
    unreadable: (detail) => `the file cannot be opened${because(detail)}.`,
    empty: () => 'the file is empty.',
    unsupported: (detail) =>
      detail === '' ? 'unsupported file format.' : `unsupported file format; supported: ${detail}.`,
    binary: () => 'the file is neither a PDF nor text and cannot be read.',
    encrypted: () => 'the PDF is encrypted and needs a password; supply it unencrypted.',
    damaged: (detail) => `the file is damaged or cut short and cannot be read${because(detail)}.`,
    'no-text': () => 'there is no text in the file (a scan or a picture?), nothing to check.',
    internal: (detail) => `internal error, this file was not wholly checked${because(detail)}.`,
  },
  message: {
    suspect: (m) =>
      `${m.place}: printed ${m.printed}, by ${m.formula} it should be ${m.expected}, off by ${m.difference} ${m.unit}`,
    sum: (m) =>
      `${m.place}: printed ${m.printed}, but ${m.formula} gives ${m.expected}, off by ${m.difference} ${m.unit}`,
    equal: (m) =>
      `${m.place}: printed ${m.printed}, but ${m.otherPlace} prints ${m.otherPrinted}; by ${m.formula} they should agree, off by ${m.difference} ${m.unit}`,
    'blank-total': (m) =>
      `${m.place}: left blank, by ${m.formula} it should be ${m.expected} ${m.unit}`,
    'unlikely-rounding': (m) =>
      `${m.place}: printed ${m.printed}, but ${m.formula} gives ${m.expected}, off by ${m.difference} ${m.unit}, more than rounding usually does`,
    order: (m) =>
      `${m.place}: printed ${m.printed}, more than ${m.otherPrinted} at ${m.otherPlace}, over by ${m.difference} ${m.unit}; expected ${m.formula}`,
    ratio: (m) =>
      `${m.place}: printed ${m.printed}, but ${m.formula} gives ${m.expected}%, off by ${m.difference} percentage points`,
  },
  cause: {
    figure: () => '',
    unexplained: () => '',
    copied: () => '',
    'neighbour-column': ({ table, row }) =>
      `table “${table}”, row “${row}”: figures seem to stand in the wrong column`,
    'rows-swapped': ({ table, rows: [first, second] }) =>
      `table “${table}”: the figures of rows “${first}” and “${second}” seem swapped`,
    'columns-swapped': ({ table, columns: [first, second] }) =>
      `table “${table}”: columns “${first}” and “${second}” seem to stand in each other's place`,
    'figures-swapped': ({ tables: [here, there], rows: [first, second] }) =>
      `table “${here}”, row “${first}” and table “${there}”, row “${second}” seem to print each other's figure`,
    'row-missing': ({ table, total, columns, values }) => {
      const figures = columns.map((column, at) => `“${column}” ${values[at] ?? ''}`).join(', ');
      return `table “${table}”: “${total}” exceeds the rows listed; a row seems left out: ${figures}`;
    },
    'row-doubled': ({ table, row }) => `table “${table}”: row “${row}” seems to be printed twice`,
    'row-wrong': ({ table, row }) =>
      `table “${table}”: several figures of row “${row}” are wrong together`,
    'total-not-updated': ({ table, row }) =>
      `table “${table}”: row “${row}” seems not to have been updated with its parts`,
    'wrong-unit': ({ table, printed, suggested }) =>
      suggested === null
        ? `table “${table}” states ${printed}, but its figures are off by one factor throughout`
        : `table “${table}” states ${printed}, but its figures seem to be in ${suggested}`,
    'stale-table': ({ table }) =>
      `table “${table}” disagrees with the others throughout; it seems to be another year's`,
  },
  repeated: (places) => `; the same slip, copied or added up, stands in ${places} places`,
  onPage: (page, sentence) => `page ${page}, ${sentence}`,
  slip: {
    digit: 'one digit differs',
    swap: 'two digits swapped',
    shift: 'the point moved',
    dropped: 'a digit dropped',
    added: 'a digit too many',
    sign: 'wrong sign',
    unit: 'another unit',
    neighbour: 'the figure of an adjoining cell',
    spurious: 'nothing should stand here',
    blank: 'left blank',
    other: '',
  },
  cellPlace: ({ page, table, row, column }) => {
    const inside = rowColumn({ row, column });
    const title = table === '' ? 'an untitled table' : `table “${table}”`;
    return `page ${page}, ${title}${inside === '' ? '' : `, ${inside}`}`;
  },
  rowColumn,
  sentencePlace: ({ page, subject }) => `page ${page}, text on “${subject}”`,
  narrative: (sentences) => `${plural(sentences, 'sentence')} of the text that state money`,
  year: (year) => String(year),
  unit: (unit) => `unit ${unit}`,
  pageCount: (pages) => plural(pages, 'page'),
  gloss,
  suspectText: ({ place, printed, suggested, unit, confidence, explains, slip }) =>
    `${place === '' ? '' : `${place}: `}${printed} should be ${suggested}` +
    `${unit === '' ? '' : ` ${unit}`} ` +
    `(${confidence}${slip === '' ? '' : `, ${slip}`}; mends ${plural(explains, 'failed relation')})`,
  group: (reason, subjects) => `${reason}: ${subjects.join('; ')}`,
  figures: ({ actual, expected, difference, unit }) =>
    `printed ${actual} ${unit}, the other side ${expected} ${unit}, off by ${difference} ${unit}`,
  more: (count) => `… and ${count} more`,
  roundingLine: (count) =>
    `Rounding in ${plural(count, 'place')}: within what rounding allows, not counted as a finding.`,
  coverageLine: ({ amounts, inRelations, relations }) =>
    `Known tables print ${plural(amounts, 'amount')}, ${inRelations} in relations; relations: ` +
    `${relations.pass} hold, ${relations.rounding} rounding, ${relations.fail} fail, ` +
    `${relations.notApplicable} not applicable, ${relations.unchecked} unchecked.`,
  stateCount: (state, count) => `${state} ${count}`,
  counts: (errors, warnings, infos) =>
    [
      errors > 0 ? plural(errors, 'error') : '',
      warnings > 0 ? plural(warnings, 'warning') : '',
      infos > 0 ? plural(infos, 'info') : '',
    ]
      .filter((part) => part !== '')
      .join(', ') || 'no findings',
  verdict,
  summaryLine: (s) =>
    `${plural(s.documents, 'document')}: ${s.clean} clean, ${s.findings} with findings, ` +
    `${s.incomplete} incomplete, ${s.failed} failed; ${plural(s.errors, 'error')}, ` +
    `${plural(s.warnings, 'warning')}, ${plural(s.infos, 'info')}.`,
  skippedLine: (count) => `${plural(count, 'file')} of unsupported formats not checked.`,
};
