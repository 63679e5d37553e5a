import type { Figure, Model, Place, Row, Sentence, Statement } from '../../types/model.ts';
import type { FactRelation, RuleId, Severity } from '../../types/relation.ts';

/** What one look at a document's form found: `zh` and `en` matter only where it does not hold. */
export interface Look {
  readonly subject: string;
  readonly formula: string;
  readonly holds: boolean;
  readonly zh: string;
  readonly en: string;
  readonly places?: readonly Place[];
  readonly figures?: readonly Figure[];
  /** Where this look weighs less or more than its rule usually does. */
  readonly severity?: Severity;
}

/** A look as a relation; the subject makes it unique within its rule. */
export function fact(rule: RuleId, look: Look): FactRelation {
  return {
    kind: 'fact',
    id: `${rule}:${look.subject}`,
    rule,
    formula: look.formula,
    holds: look.holds,
    message: { zh: look.zh, en: look.en },
    places: look.places ?? [],
    figures: look.figures ?? [],
    ...(look.severity ? { severity: look.severity } : {}),
  };
}

function cellPlace(statement: Statement, page: number, row: string): Place {
  return {
    kind: 'cell',
    page,
    table: statement.title,
    statement: statement.id,
    row,
    column: '',
    rowIndex: -1,
    columnIndex: -1,
  };
}

/** A place that stands for a whole table. */
export function tablePlace(statement: Statement): Place {
  return cellPlace(statement, statement.pages[0] ?? 0, '');
}

/** A place that stands for a row of a table. */
export function rowPlace(statement: Statement, row: Row): Place {
  return cellPlace(statement, row.page, row.label);
}

const SHOWN = 40;

/** A place that stands for a sentence. */
export function sentencePlace(sentence: Sentence): Place {
  return {
    kind: 'narrative',
    page: sentence.page,
    sentence: sentence.index,
    subject: '',
    context: sentence.text.slice(0, SHOWN),
  };
}

/** Tables of a known kind, printed with figures or empty. */
export function knownTables(model: Model): readonly Statement[] {
  return model.statements.filter((statement) => statement.kind !== 'unknown');
}

/** The first few of a list, quoted, with 等 (and more) after them where there are more. */
export function quoted(texts: readonly string[], lang: 'zh' | 'en', most = 3): string {
  const shown = texts.slice(0, most).map((text) => `“${text}”`);
  const more = texts.length > most;
  return lang === 'zh'
    ? shown.join('、') + (more ? '等' : '')
    : shown.join(', ') + (more ? ' and more' : '');
}
