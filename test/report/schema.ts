import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

const file = new URL('../../src/report/schema/report-v1.json', import.meta.url);
const schema = JSON.parse(readFileSync(file, 'utf8')) as object;
const ajv = new Ajv2020({ strict: true, strictTypes: false });

/** Whether a report is as the published schema says. */
export const validate = ajv.compile(schema);

export function assertValid(report: unknown): void {
  assert.ok(validate(report), JSON.stringify(validate.errors, null, 2));
}
