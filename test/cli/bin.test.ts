import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { scratch } from './run.ts';

const source = new URL('../../bin/budget-audit.js', import.meta.url);

test('without a build, one sentence says how to make it', () => {
  const file = scratch();
  file('package.json', '{ "type": "module" }');
  const bin = file('bin/budget-audit.js', readFileSync(source));
  const { status, stderr, stdout } = spawnSync(process.execPath, [bin, 'check', 'x'], {
    encoding: 'utf8',
  });
  assert.equal(status, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /^budget-audit: .*npm run build.*\n$/);
});
