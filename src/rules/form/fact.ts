import type { Figure, Model, Place, Statement } from '../../types/model.ts';
import type { FactRelation, RuleId } from '../../types/relation.ts';

/** What one look at a document's form found: `message` matters only where it does not hold. */
export interface Look {
  readonly subject: string;
  readonly formula: string;
  readonly holds: boolean;
  readonly zh: string;
  readonly en: string;
  readonly places?: readonly Place[];
  readonly figures?: readonly Figure[];
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
  };
}

/** A place that stands for a whole table. */
export function tablePlace(statement: Statement): Place {
  return {
    kind: 'cell',
    page: statement.pages[0] ?? 0,
    table: statement.title,
    statement: statement.id,
    row: '',
    column: '',
    rowIndex: -1,
    columnIndex: -1,
  };
}

/** Tables of a known kind, printed with figures or empty. */
export function knownTables(model: Model): readonly Statement[] {
  return model.statements.filter((statement) => statement.kind !== 'unknown');
}
