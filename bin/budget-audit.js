#!/usr/bin/env node
import { existsSync } from 'node:fs';

const entry = new URL('../dist/main.js', import.meta.url);
if (existsSync(entry)) {
  const { main } = await import(entry.href);
  // Never process.exit(): it would cut off what a pipe has not taken yet.
  process.exitCode = await main(process);
} else {
  process.stderr.write(
    'budget-audit: 还没有构建，请先运行 npm run build（not built yet: npm run build）。\n',
  );
  process.exitCode = 2;
}
