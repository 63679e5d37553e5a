import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftRow, rowConcept } from '../../src/model/rows.ts';

type Labels = Readonly<Record<string, string>>;

const drafted = (labels: Labels) => draftRow({ page: 1, labels: new Map(Object.entries(labels)) });

/** A code in its spellings: label cells by column role, the code and the label they make. */
const CODES: readonly (readonly [string, Labels, string | null, string])[] = [
  ['one cell', { code: '2080505', name: '养老保险' }, '2080505', '2080505 养老保险'],
  [
    'three cells',
    { class: '208', section: '05', item: '05', name: '养老保险' },
    '2080505',
    '2080505 养老保险',
  ],
  [
    'three cells, each the whole so far',
    { class: '208', section: '20805', item: '2080505', name: '养老保险' },
    '2080505',
    '2080505 养老保险',
  ],
  ['class alone', { class: '208', name: '社会保障' }, '208', '208 社会保障'],
  ['class and section', { class: '208', section: '05', name: '养老' }, '20805', '20805 养老'],
  [
    'economic, two cells',
    { class: '301', section: '02', name: '津贴补贴' },
    '30102',
    '30102 津贴补贴',
  ],
  ['economic, with a space', { code: '301 02', name: '津贴补贴' }, '30102', '30102 津贴补贴'],
  [
    'joined to the name',
    { name: '2080505机关事业单位养老' },
    '2080505',
    '2080505 机关事业单位养老',
  ],
  ['joined with a space', { name: '30102 津贴补贴' }, '30102', '30102 津贴补贴'],
  ['full-width digits', { code: '２０８０５', name: '养老' }, '20805', '20805 养老'],
  ['in the code column with the name', { code: '2080505养老保险' }, '2080505', '2080505'],
  ['a year is no code', { name: '2024年部门预算' }, null, '2024年部门预算'],
  ['an amount is no code', { name: '301.5平方米' }, null, '301.5平方米'],
  ['no code', { name: '合 计' }, null, '合计'],
];

for (const [name, labels, code, label] of CODES)
  test(`code: ${name}`, () => {
    const row = drafted(labels);
    assert.equal(row.code, code);
    assert.ok(row.label.startsWith(label), `${row.label} should begin with ${label}`);
  });

test('a unit’s code is no code of the classification', () => {
  const unit = drafted({ 'unit-code': '105001', name: '某某局本级' });
  assert.equal(unit.role, 'unit');
  assert.equal(unit.label, '105001 某某局本级');
  const item = drafted({ code: '2010601', 'unit-code': '105001', name: '行政运行' });
  assert.equal(item.role, 'item');
  assert.equal(item.code, '2010601');
});

const CONCEPTS: readonly (readonly [string, string | null])[] = [
  ['一、一般公共预算拨款收入', 'general'],
  ['（一）一般公共预算财政拨款', 'general'],
  ['1.一般公共预算资金', 'general'],
  ['一、一般公共服务支出', 'class.201'],
  ['二、政府性基金预算拨款收入', 'fund'],
  ['三、国有资本经营预算拨款收入', 'state-capital'],
  ['二十二、国有资本经营预算支出', 'class.223'],
  ['四、财政专户管理资金收入', 'special-account'],
  ['五、事业收入', 'business'],
  ['六、事业单位经营收入', 'operating-income'],
  ['七、上级补助收入', 'superior'],
  ['八、附属单位上缴收入', 'affiliated'],
  ['九、其他收入', 'other-income'],
  ['二十三、其他支出', 'class.229'],
  ['本年收入合计', 'current-total'],
  ['一、本年支出', 'current-total'],
  ['上年结转', 'carryover'],
  ['年初财政拨款结转和结余', 'carryover'],
  ['用事业基金弥补收支差额', 'reserve'],
  ['使用非财政拨款结余', 'reserve'],
  ['结余分配', 'surplus-distribution'],
  ['结转下年', 'year-end'],
  ['年末结转和结余', 'year-end'],
  ['收入总计', 'grand-total'],
  ['总计', 'grand-total'],
  ['支出合计', 'total'],
  ['人员经费合计', 'personnel-total'],
  ['公用经费合计', 'public-total'],
  ['1.因公出国（境）费', 'abroad'],
  ['3.公务用车购置及运行维护费', 'vehicles'],
  ['（1）公务用车购置费', 'vehicle-purchase'],
  ['其中：公务用车运行维护费', 'vehicle-operation'],
  ['（二）公务接待费', 'reception'],
  ['“三公”经费合计', 'three-public-total'],
  ['七、文化旅游体育与传媒支出', 'class.207'],
  ['（九）医疗卫生与计划生育支出', 'class.210'],
  ['十八、自然资源海洋气象等支出', 'class.220'],
  ['二十、灾害防治及应急管理支出', 'class.224'],
  ['信息系统运行维护', null],
];

for (const [label, concept] of CONCEPTS)
  test(`${label} means ${concept ?? 'nothing known'}`, () =>
    assert.equal(rowConcept(label.replaceAll(/[“”]/g, '')), concept));

const ROLES: readonly (readonly [string, string])[] = [
  ['合计', 'total'],
  ['收入总计', 'total'],
  ['合 计', 'total'],
  ['本年支出合计', 'subtotal'],
  ['人员经费合计', 'subtotal'],
  ['其中：财政拨款', 'thereof'],
  ['一、本年收入', 'item'],
  ['行政运行', 'item'],
];

for (const [name, role] of ROLES)
  test(`${name} is a ${role} row`, () => assert.equal(drafted({ name }).role, role));
