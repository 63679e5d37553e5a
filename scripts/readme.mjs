// Writes the run that each README shows anew, from the program as it is built (npm run build first).
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const SAMPLE = 'samples/faulty-2024-budget.pdf';

/** The program's output shortened to its heading, its first finding and its verdict. */
function run(options) {
  const argv = ['bin/budget-audit.js', 'check', ...options, SAMPLE];
  const { stdout } = spawnSync(process.execPath, argv, {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
  });
  const [heading, finding, ...rest] = stdout.trimEnd().split('\n\n');
  return [heading, finding, ...(rest.length > 1 ? ['  …'] : []), rest.at(-1)].join('\n\n');
}

function rewrite(name, options) {
  const file = new URL(name, root);
  const shown = `$ budget-audit check ${options.join(' ')} ${SAMPLE}\n${run(options)}`;
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(/(```console\n)[\s\S]*?(\n```)/, (_, open, close) => open + shown + close),
  );
}

rewrite('README.md', ['--quiet', '--lang', 'en']);
rewrite('README.zh-CN.md', ['--quiet']);
