import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readModel } from '../../../src/audit.ts';
import { figureLookup } from '../../../src/rules/narrative/lookup.ts';
import type { FigureQuery } from '../../../src/types/claim.ts';

const VISITS = `某局2024年部门预算

财政拨款“三公”经费支出表
单位：万元
年度\t“三公”经费财政拨款预算总额\t因公出国（境）费用\t公务接待费\t公务用车购置和运行维护费
2023年\t5.00\t1.00\t2.00\t2.00
2024年\t6.00\t1.50\t2.00\t2.50
`;

const ask = async (query: FigureQuery): Promise<string | undefined> => {
  const model = await readModel('visits.txt', new TextEncoder().encode(VISITS));
  return figureLookup(model).figure(query)?.text;
};

test('a table of one row a year prints this year’s figures and last year’s', async () => {
  const visits = { kind: 'three-public', row: { by: 'total' }, column: 'reception' } as const;
  assert.equal(await ask({ ...visits, column: 'three-public' }), '6.00');
  assert.equal(await ask({ ...visits, column: 'abroad' }), '1.50');
  assert.equal(await ask({ ...visits, column: 'abroad', measure: 'last-year' }), '1.00');
});
