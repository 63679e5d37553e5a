import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statement } from './build.ts';

const ITEMS = `
  | 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 |
  | | 合计 | 13.00 | 10.00 | 3.00 |
  | 301 | 工资福利支出 | 10.00 | 10.00 | |
  | 302 | 商品和服务支出 | 3.00 | | 3.00 |`;

test('a table of economic items under a title of all expenditure is basic expenditure', () =>
  assert.equal(
    statement(`一般公共预算财政拨款支出决算表（二）${ITEMS}`).kind,
    'basic-expenditure',
  ));

test('expenditure of both natures by economic item is no expenditure by function', () => {
  const table = `支出总表
    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | | 合计 | 13.00 | 10.00 | 3.00 |
    | 301 | 工资福利支出 | 10.00 | 10.00 | |
    | 302 | 商品和服务支出 | 3.00 | | 3.00 |`;
  assert.equal(statement(table).kind, 'economic-summary');
  assert.equal(statement(table.replace('支出总表', '一般公共预算支出表')).kind, 'economic-summary');
});

test('codes of functions leave the title its word', () =>
  assert.equal(
    statement(`一般公共预算支出表${ITEMS.replace('301', '205').replace('302', '208')}`).kind,
    'general-expenditure',
  ));

test('economic items of all expenditure beside 人员经费 are no basic expenditure', () => {
  const table = `一般公共预算财政拨款支出预算表（二）
    | 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 | 资本性支出 |
    | 301 | 工资福利支出 | 60.00 | 60.00 | | |
    | 310 | 资本性支出 | 20.00 | | | 20.00 |`;
  assert.equal(statement(table).kind, 'economic-summary');
});

test('人员经费 and 公用经费 split further are basic expenditure', () => {
  const table = `一般公共预算财政拨款支出预算表（二）
    | 科目编码 | 科目名称 | 合计 | 人员经费 | < | 公用经费 |
    | ^ | ^ | ^ | 小计 | 工资福利支出 | ^ |
    | 301 | 工资福利支出 | 60.00 | 60.00 | 60.00 | |
    | 302 | 商品和服务支出 | 20.00 | | | 20.00 |`;
  assert.equal(statement(table).kind, 'basic-expenditure');
});
