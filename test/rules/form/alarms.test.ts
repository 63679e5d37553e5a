import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failures } from '../case.ts';

/** Documents that look as if their form were at fault, and are not. */
const RIGHT: Readonly<Record<string, string>> = {
  'bodies that differ by one character': `清河区民政局2024年部门预算
    清河区民政局与清河区财政局、清河区司法局共同负责。
    清河区民政局下属清河区第一福利院、清河区第二福利院。`,

  'a school numbered otherwise': `清河堂区第一实验中学2024年部门预算
    清河堂区第一实验中学由清河堂区第二实验中学分设。`,

  'a name of several levels': `2024年部门预算情况说明
    科学技术支出（类）其他科学技术支出（款）其他科学技术支出（项）3.00万元。
    城乡社区支出（类）城乡社区环境卫生（款）城乡社区环境卫生（项）2.00万元。`,

  'a 款 that was a 项 in other years': `2024年部门预算情况说明
    社会保障和就业支出（类）民政管理事务（款）残疾人事业（项）3.00万元。`,

  'the name of its own years': `2018年部门预算情况说明
    医疗卫生与计划生育支出（类）行政事业单位医疗（款）行政单位医疗（项）3.00万元。`,

  'a code and a name that no classification knows': `2024年一般公共预算支出表
    单位：万元
    | 科目编码 | 科目名称 | 合计 |
    | | 合计 | 3.00 |
    | 208 | 社会保障和就业支出 | 2.00 |
    | 298 | 未来新设支出 | 1.00 |`,

  'a table that lists 项 for half of its 款': `2024年一般公共预算支出表
    单位：万元
    | 科目编码 | 科目名称 | 合计 |
    | | 合计 | 9.00 |
    | 208 | 社会保障和就业支出 | 5.00 |
    | 20801 | 人力资源和社会保障管理事务 | 2.00 |
    | 20805 | 行政事业单位养老支出 | 3.00 |
    | 2080505 | 机关事业单位基本养老保险缴费支出 | 3.00 |
    | 221 | 住房保障支出 | 4.00 |
    | 22101 | 保障性安居工程支出 | 1.00 |
    | 22102 | 住房改革支出 | 3.00 |
    | 2210201 | 住房公积金 | 3.00 |`,

  'a heading that speaks of two years': `2024年部门预算情况说明
    一、2023年预算与2024年预算比较情况
    2024年支出预算3.00万元。
    二、2023年度主要工作完成情况
    2023年完成各项工作。`,

  'a date, a clause number and a list of figures': `2024年部门预算情况说明
    依据第1,2,3条，于2024.1.1安排1,234.50万元，其中1.5万元用于培训，2,000,000元用于购置。`,

  'a project of several years': `2024年部门预算情况说明
    实施周期：2022年1月1日至2026年12月31日。`,

  'a reason in two words': `2024年部门预算情况说明
    公务接待费比上年减少1.00万元，主要原因是厉行节约。`,
};

for (const [name, document] of Object.entries(RIGHT))
  test(`no alarm: ${name}`, () => assert.deepEqual(failures(document), []));
