import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run, scratch } from './run.ts';

const file = scratch();
const clean = file('batch/a.txt', 'ok');
const crash = file('batch/b.txt', 'crash');
const wrong = file('batch/预算(2024)[1].TXT', 'wrong');
const locked = file('locked.pdf', 'locked');
const gap = file('gap.md', 'gap');
const warned = file('warned.md', 'wrong, but a warning only');
const picture = file('batch/x.jpg', '');
const batch = dirname(clean);
const check = (...argv: readonly string[]) => run('stub.ts', ['check', ...argv]);

const CODES: readonly (readonly [what: string, argv: readonly string[], code: number])[] = [
  ['a clean document', [clean], 0],
  ['an error', [wrong], 1],
  ['an error where only nothing fails', [wrong, '--fail-on', 'never'], 0],
  ['a warning below the default', [warned], 0],
  ['a warning at the level asked for', [warned, '--fail-on', 'warning'], 1],
  ['a document not wholly checked', [gap], 3],
  ['a document that cannot be read', [locked], 3],
  ['an error beside one that cannot be read', [locked, wrong], 1],
  ['a file of an unsupported format', [picture], 3],
  ['a path that does not exist, beside an error', [`${clean}.nope`, wrong], 2],
  ['a fault of its own', [crash], 2],
];

for (const [what, argv, code] of CODES) {
  test(`exit code ${code}: ${what}`, () => {
    assert.equal(check(...argv).code, code);
  });
}

test('a folder: a line a document on stderr, every finding, one summary, nothing lost to a crash', () => {
  const { code, out, err } = check(batch);
  assert.equal(code, 2);
  assert.equal(err.trim().split('\n').length, 3);
  assert.match(
    err,
    /^\[1\/3\] 未见矛盾 {2}.+a\.txt\n\[2\/3\] 未能读取 .+a stage fell over.+\n\[3\/3\] 有问题 .+1 个错误\n$/,
  );
  assert.match(out, /错误 BA101/);
  assert.match(
    out,
    /共 3 份：未见矛盾 1，有问题 1，未核对完 0，未能读取 1；错误 1，警告 0，提示 0。/,
  );
  assert.match(out, /另有 1 个文件不是支持的格式/);
});

test('JSON is one document for the lot, whole through a pipe, with nothing beside it', () => {
  const { out } = check(batch, '--format', 'json');
  const report = JSON.parse(out);
  assert.deepEqual(
    report.documents.map((each: { status: string }) => each.status),
    ['clean', 'failed', 'findings'],
  );
  assert.deepEqual(
    report.rules.map((each: { name: string }) => each.name),
    ['行内合计'],
  );
  assert.deepEqual(report.skipped, [picture]);
});

test('Ctrl-C ends a batch after the document in hand, and what was found is reported', () => {
  const files = ['1.txt', '2.txt', '3.txt'].map((name, index) =>
    file(`stopped/${name}`, ['all wrong', 'wrong, then stop', 'clean'][index] ?? ''),
  );
  const { code, out, err } = check(join(files[0] ?? '', '..'), '--format', 'json');
  assert.equal(code, 130);
  const report = JSON.parse(out);
  assert.equal(report.documents.length, 2);
  assert.deepEqual(report.skipped, [files[2]]);
  assert.match(err, /已中断：还有 1 个文件没有核对/);
});

test('standard input is a document like any other', () => {
  const { code, out } = run('stub.ts', ['check', '-', '--lang', 'en'], 'all wrong');
  assert.equal(code, 1);
  assert.match(out, /^-\n/);
  assert.match(out, /error BA101/);
});

test('quiet says nothing on stderr', () => {
  assert.equal(check(batch, '--quiet').err, '');
});

test('a pipe that is not a terminal is given no colour', () => {
  assert.ok(!check(wrong).out.includes('\u001b'));
});

test('--output writes the report to the file and nothing to standard output', () => {
  const target = join(batch, '..', 'report.json');
  const { code, out } = check(wrong, '--format', 'json', '--output', target);
  assert.equal(code, 1);
  assert.equal(out, '');
  assert.equal(JSON.parse(readFileSync(target, 'utf8')).summary.errors, 1);
});

test('with the report elsewhere, what could not be read is said on stderr', () => {
  const { err } = check(locked, '--format', 'json');
  assert.equal(
    err,
    `budget-audit: ${locked}: PDF 已加密，需要密码才能打开；请提供未加密的文件。\n`,
  );
});

const USAGE: readonly (readonly [argv: readonly string[], sentence: string])[] = [
  [['check'], '没有指定要核对的文件或文件夹。'],
  [['chek', clean], '没有 chek 这个命令，是不是 check。'],
  [['check', '--frmat', 'json', clean], '没有 --frmat 这个选项，是不是 --format。'],
  [
    ['check', '--format', 'xml', clean],
    '选项 -f, --format <format> 不能取 xml，可取 terminal, json。',
  ],
  [['check', clean, '--rule', 'BA9'], '没有编号为 BA9 的规则。'],
  [['check', clean, '--ignore', 'BA101,x'], '没有编号为 x 的规则。'],
  [['check', clean, '-o', clean], `${clean}：--output 不能是要核对的文件本身。`],
  [['check', clean, '-o', join(clean, 'x')], `${join(clean, 'x')}：报告无法写入（ENOTDIR）。`],
];

for (const [argv, sentence] of USAGE) {
  test(`wrong usage is one sentence and exit code 2: ${sentence}`, () => {
    assert.deepEqual(run('stub.ts', argv), {
      code: 2,
      out: '',
      err: `budget-audit: ${sentence}\n`,
    });
  });
}

test('an empty folder is one sentence, and the other paths are still checked', () => {
  const empty = join(batch, '..', 'empty');
  mkdirSync(empty);
  const { code, out, err } = check(empty, wrong);
  assert.equal(code, 2);
  assert.match(err, /^budget-audit: .+empty：文件夹里没有可核对的文件（支持 .+）。\n$/);
  assert.match(out, /错误 BA101/);
});

test('help is in Chinese, in English on request, and lists the exit codes', () => {
  assert.match(run('stub.ts', ['check', '--help']).out, /用法： budget-audit check[\s\S]+退出码：/);
  assert.match(run('stub.ts', ['check', '--lang', 'en', '-h']).out, /Usage: [\s\S]+Exit codes:/);
  assert.equal(run('stub.ts', ['--help']).code, 0);
  assert.equal(run('stub.ts', []).code, 2);
});

test('a reader that goes away early is no error', () => {
  const script = fileURLToPath(new URL('stub.ts', import.meta.url));
  const many = Array.from({ length: 400 }, (_, at) => file(`many/${at}.txt`, 'wrong'));
  const command = `"${process.execPath}" --import tsx "${script}" check --verbose "${dirname(many[0] ?? '')}" | head -1`;
  const { stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  assert.match(stdout, /0\.txt\n$/);
  assert.doesNotMatch(stderr, /EPIPE|Error|程序内部出错/);
});
