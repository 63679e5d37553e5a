import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { audit } from '../../src/audit.ts';
import { gloss } from '../../src/report/words/gloss.ts';

const cases: readonly (readonly [string, string])[] = [
  ['合计 = 基本支出 + 项目支出', '合计 = 基本支出 + 项目支出'],
  ['文字说明：基本支出 ÷ 支出合计 = 占比', 'narrative: 基本支出 ÷ 支出合计 = share'],
  ['文字说明：培训费前后两处', 'narrative: 培训费 in two places'],
  ['文字说明（上年数）：合计 = 甲 + 乙', 'narrative (last year): 合计 = 甲 + 乙'],
  ['302 = 30201 + … + 30299（共27行）', '302 = 30201 + … + 30299 (27 rows)'],
  ['“空白”无法识别：不是完整的数字', '“空白” is no whole number'],
  ['《空白表》合计 = 空白', '《空白表》合计 = blank'],
  ['第3、4页', 'page 3、4'],
];

for (const [zh, en] of cases) {
  test(`${zh} is put as ${en}`, () => assert.equal(gloss(zh), en));
}

const OWN = /文字说明|共\d+行|前后两处|增减|占比|无法|未能|已列入|是否为空/;

test('nothing of the program’s own wording stays Chinese in the samples’ formulas', async () => {
  const folder = new URL('../../samples/', import.meta.url);
  const files = readdirSync(folder).filter((file) => /\.(?:pdf|txt)$/.test(file));
  assert.ok(files.length > 0 && existsSync(folder));
  const left = new Set<string>();
  for (const file of files) {
    const bytes = new Uint8Array(readFileSync(new URL(file, folder)));
    const { outcomes } = await audit({ file, bytes }, {});
    for (const { relation, reason = '' } of outcomes) {
      const text = gloss(
        `${relation.formula} ${relation.kind === 'void' ? relation.reason : reason}`,
      );
      if (OWN.test(text.replace(/《[^》]*》[^=≤+]*/g, ''))) left.add(text);
    }
  }
  assert.deepEqual([...left], []);
});
