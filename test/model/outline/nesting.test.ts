import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statement } from '../build.ts';

/** Every row with the row it adds up into, in printed order. */
function parents(header: string, rows: readonly string[], title = '项目支出表'): readonly string[] {
  const lines = [title, `| ${header} |`, ...rows.map((row) => `| ${row} |`)];
  const side = statement(lines.join('\n')).sides[0];
  return (side?.rows ?? []).map(
    ({ label, parent }) =>
      `${label} < ${parent === null ? '-' : (side?.rows[parent]?.label ?? '')}`,
  );
}

const ZEROS = ['甲项目 | 0.00 | 0.00', '乙项目 | 0.00 | 0.00'];

test('a project that is all the money, above projects of none, is no unit that holds them', () =>
  assert.deepEqual(
    parents('项目名称 | 合计 | 一般公共预算', [
      '合计 | 9.00 | 9.00',
      '丙项目 | 9.00 | 9.00',
      ...ZEROS,
    ]),
    ['合计 < -', '丙项目 < 合计', '甲项目 < 合计', '乙项目 < 合计'],
  ));

test('a unit that repeats the 合计 holds the projects whose money stands below it', () =>
  assert.deepEqual(
    parents('项目名称 | 合计 | 一般公共预算', [
      '合计 | 9.00 | 9.00',
      '某中心 | 9.00 | 9.00',
      '甲项目 | 4.00 | 4.00',
      '乙项目 | 5.00 | 5.00',
    ]).slice(1),
    ['某中心 < 合计', '甲项目 < 某中心', '乙项目 < 某中心'],
  ));

test('a unit’s name printed once for its projects makes no level, so a wrong 合计 stays checked', () =>
  assert.deepEqual(
    parents('单位名称 | 项目名称 | 金额', [
      '甲单位 | 一号 | 30.00',
      '| 二号 | 47.00',
      '乙单位 | 三号 | 13.00',
      '| 四号 | 10.00',
      '合计 | | 50.00',
    ]).map((row) => row.split(' < ')[1]),
    ['合计', '合计', '合计', '合计', '-'],
  ));

const CODES = '编码 | 名称 | 合计 | 基本支出';
const byCode = (rows: readonly string[]): readonly string[] =>
  parents(CODES, rows, '一般公共预算支出表').map((row) => row.replaceAll(/\d+ /g, ''));

test('units named again below each code are parts of the codes, at their first naming too', () =>
  assert.deepEqual(
    byCode([
      '| 合计 | 90.00 | 60.00',
      '2080505 | 养老 | 50.00 | 40.00',
      '501001 | 甲 | 30.00 | 25.00',
      '501002 | 乙 | 20.00 | 15.00',
      '2101101 | 医疗 | 40.00 | 20.00',
      '501001 | 甲 | 40.00 | 20.00',
    ]),
    ['合计 < -', '养老 < 合计', '甲 < 养老', '乙 < 养老', '医疗 < 合计', '甲 < 医疗'],
  ));

test('units that make up the codes above them are their parts, though none is named twice', () =>
  assert.deepEqual(
    byCode([
      '| 合计 | 90.00 | 60.00',
      '2080505 | 养老 | 50.00 | 40.00',
      '501001 | 甲 | 50.00 | 40.00',
      '2101101 | 医疗 | 40.00 | 20.00',
      '501002 | 乙 | 40.00 | 20.00',
    ]),
    ['合计 < -', '养老 < 合计', '甲 < 养老', '医疗 < 合计', '乙 < 医疗'],
  ));

test('units with their codes below them keep these', () =>
  assert.deepEqual(
    byCode([
      '| 合计 | 90.00 | 60.00',
      '501001 | 甲 | 50.00 | 40.00',
      '2080505 | 养老 | 50.00 | 40.00',
      '501002 | 乙 | 40.00 | 20.00',
      '2080505 | 养老 | 40.00 | 20.00',
    ]),
    ['合计 < -', '甲 < 合计', '养老 < 甲', '乙 < 合计', '养老 < 乙'],
  ));
