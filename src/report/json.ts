import type { Report } from '../types/report.ts';

/** The report as JSON by schema/report-v1.json, ending in a line feed. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
