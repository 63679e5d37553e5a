// npm run docs writes the pages that are made from the code; npm run docs:check fails where one is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rulesPage } from '../../src/report/rules/page.ts';
import { RULES } from '../../src/rules/index.ts';

const PAGES: Readonly<Record<string, string>> = { 'rules.md': rulesPage(RULES) };

const pathOf = (name: string): string =>
  fileURLToPath(new URL(`../../docs/${name}`, import.meta.url));

function isStale([name, text]: [string, string]): boolean {
  try {
    return readFileSync(pathOf(name), 'utf8') !== text;
  } catch {
    return true;
  }
}

const stale = Object.entries(PAGES).filter(isStale);
if (process.argv.includes('--check')) {
  for (const [name] of stale) console.error(`docs/${name} is stale: npm run docs`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [name, text] of stale) writeFileSync(pathOf(name), text);
}
