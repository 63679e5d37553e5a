import { createHash } from 'node:crypto';
import type { Finding } from '../../types/finding.ts';

/** Makes one of findings without a suspect that rest on the very same outcomes. */
export function mergeTwins(findings: readonly Finding[]): Finding[] {
  const kept = new Map<string, Finding>();
  for (const finding of findings) {
    const ids = finding.outcomes.map((outcome) => outcome.relation.id).sort();
    const key = finding.suspect ? `${finding.fingerprint} ${ids}` : ids.join();
    const before = kept.get(key);
    kept.set(key, before ? withRivals(before, finding) : finding);
  }
  return [...kept.values()];
}

function withRivals(finding: Finding, twin: Finding): Finding {
  const known = new Set(finding.rivals.map(({ figure }) => figure.id));
  return {
    ...finding,
    rivals: [...finding.rivals, ...twin.rivals.filter(({ figure }) => !known.has(figure.id))],
  };
}

/** Gives findings that read the same (two rows of one name and text) fingerprints of their own. */
export function numbered(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const times = seen.get(finding.fingerprint) ?? 0;
    seen.set(finding.fingerprint, times + 1);
    return times === 0 ? finding : { ...finding, fingerprint: again(finding.fingerprint, times) };
  });
}

function again(fingerprint: string, times: number): string {
  return createHash('sha256').update(`${fingerprint} ${times}`).digest('hex').slice(0, 32);
}
