import { narrative } from '../../../src/model/narrative/claims/claims.ts';
import { sentences } from '../../../src/model/narrative/sentences.ts';
import type { Claim, Narrative, Topic } from '../../../src/types/claim.ts';
import type { Line } from '../../../src/types/grid.ts';
import type { Stage } from '../../../src/types/model.ts';

/** Lines of text on one page, or on the pages given as `[page, text]`. */
export function lines(...texts: readonly (string | readonly [number, string])[]): readonly Line[] {
  return texts.map((entry) => {
    const [page, text] = typeof entry === 'string' ? ([1, entry] as const) : entry;
    return { kind: 'line', page, text };
  });
}

/** The narrative that lines tell, of a document of 2024. */
export function told(texts: readonly string[], stage: Stage | null = null): Narrative {
  return narrative(sentences(lines(...texts)), { year: 2024, stage });
}

/** A claim on one line: `role digits`, then what else is known of it. */
export function brief(claim: Claim): string {
  const words = [
    `${claim.role} ${claim.figure.amount?.text}`,
    claim.role === 'level' || claim.role === 'change' ? claim.figure.amount?.unit : '%',
    claim.year === 2024 ? '' : `y${claim.year}`,
    claim.measure ?? '',
    claim.direction ?? '',
    claim.base
      ? `vs ${claim.base.year ?? '?'}${claim.base.measure ? ` ${claim.base.measure}` : ''}`
      : '',
    claim.of ? `of ${claim.of.concept === 'named' ? claim.of.text : claim.of.concept}` : '',
    claim.bare ? 'bare' : '',
  ];
  return words.filter((word) => word !== '').join(' ');
}

/** A subject on one line: concept with its money and side; names of the classification; or its words. */
export function subjectOf({ subject, fund }: Topic): string {
  if (subject.concept === 'named') return subject.text;
  const name = subject.names.length > 0 ? subject.names.join('/') : '';
  const about = [
    subject.concept,
    fund ?? '',
    subject.concept.includes('total') ? (subject.side ?? '') : '',
    name,
  ];
  return about.filter((word) => word !== '').join(' ');
}

/** Every claim as `subject: claim`, in the order of the text's topics. */
export function claims(story: Narrative): readonly string[] {
  return story.topics.flatMap((topic) =>
    topic.claims.map((claim) => `${subjectOf(topic)}: ${brief(claim)}`),
  );
}

/** Every list as `whole = part + part`. */
export function lists(story: Narrative): readonly string[] {
  const topics = new Map(story.topics.map((topic) => [topic.id, subjectOf(topic)]));
  return story.lists.map(
    ({ whole, parts }) =>
      `${topics.get(whole)} = ${parts.map((part) => topics.get(part)).join(' + ')}`,
  );
}
