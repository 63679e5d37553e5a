import type { Figure } from '../types/model.ts';
import type { Outcome, Relation, RuleId, Severity } from '../types/relation.ts';
import { type Exactness, exactness } from './exactness.ts';
import { judgeOrder } from './order.ts';
import { readings } from './possible.ts';
import { judgeRatio } from './ratio.ts';
import { asPrinted, figuresOf, type Read } from './read.ts';
import { judgeSum } from './sum.ts';
import type { Verdict } from './verdict.ts';

/**
 * Judges every relation of a document (DESIGN section 4), in the order given. Amounts of an outcome
 * are in the unit of the relation's first printed term. `severityOf` gives a rule's own severity; a
 * difference that rounding could hide but hardly made is never above a warning.
 */
export function evaluate(
  relations: readonly Relation[],
  severityOf: (rule: RuleId) => Severity = () => 'error',
): Outcome[] {
  const exact = exactness(relations);
  return relations.map((relation) => {
    const verdict = judge(relation, asPrinted, exact);
    return { relation, ...verdict, severity: severity(relation, verdict, severityOf) };
  });
}

/** Judges one relation with its figures as `read` gives them. Never throws. */
export function judge(relation: Relation, read: Read, exact: Exactness): Verdict {
  if (relation.kind === 'void') return { state: relation.state, reason: relation.reason };
  if (relation.kind === 'fact') {
    return relation.holds ? { state: 'pass' } : unlessUnsure(relation);
  }
  const unread = figuresOf(relation).find((figure) => figure.unreadable !== undefined);
  if (unread)
    return { state: 'unchecked', reason: `“${unread.text}”无法识别：${unread.unreadable}` };
  const verdict = arithmetic(relation, read, exact);
  if (verdict.state !== 'fail') return verdict;
  return unlessAmbiguous(relation, verdict, (other) => arithmetic(relation, other, exact));
}

function arithmetic(
  relation: Exclude<Relation, { kind: 'void' | 'fact' }>,
  read: Read,
  exact: Exactness,
): Verdict {
  switch (relation.kind) {
    case 'sum':
      return judgeSum(relation, read, exact);
    case 'order':
      return judgeOrder(relation, read);
    case 'ratio':
      return judgeRatio(relation, read);
  }
}

/** What is said of a figure that may belong to another column proves no error. */
function unlessUnsure(relation: Relation): Verdict {
  const unsure = figuresOf(relation).find(({ certainty }) => certainty === 'ambiguous');
  return unsure ? unplaced(unsure) : { state: 'fail', failure: 'fact' };
}

const unplaced = ({ text }: Figure): Verdict => ({
  state: 'unchecked',
  reason: `“${text}”所在的列无法确定`,
});

/** A figure that may belong to another column proves no error, unless whatever could stand there fails. */
function unlessAmbiguous(
  relation: Relation,
  verdict: Verdict,
  judgeWith: (read: Read) => Verdict,
): Verdict {
  const unsure = figuresOf(relation).filter((figure) => figure.certainty === 'ambiguous');
  const [first] = unsure;
  if (!first) return verdict;
  const others = readings(unsure);
  if (others?.every((read) => judgeWith(read).state === 'fail')) return verdict;
  return unplaced(first);
}

function severity(
  relation: Relation,
  verdict: Verdict,
  severityOf: (rule: RuleId) => Severity,
): Severity {
  const own =
    (relation.kind === 'fact' ? relation.severity : undefined) ?? severityOf(relation.rule);
  if (verdict.state === 'rounding') return 'info';
  return verdict.failure === 'unlikely-rounding' && own === 'error' ? 'warning' : own;
}
