import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Ledger, makeLedger } from '../../samples/generator/ledger.ts';
import {
  basic,
  closing,
  fiscalIncome,
  income,
  ofSource,
  opening,
  outline,
  spending,
  total,
} from '../../samples/generator/sums.ts';

const ledgers = fc
  .record({
    seed: fc.nat(1_000_000),
    stage: fc.constantFrom('budget' as const, 'final' as const),
    grain: fc.constantFrom(1, 100),
  })
  .map(({ seed, ...wish }) => makeLedger(seed, { year: 2024, ...wish }));

const holds = (check: (ledger: Ledger) => void) =>
  fc.assert(fc.property(ledgers, check), { numRuns: 200 });

test('economic items add up to the basic spending of the general budget', () => {
  holds(({ entries, economic }) => {
    const items = economic.reduce((sum, [, amount]) => sum + amount, 0);
    assert.equal(items, total(ofSource(entries, 'general'), basic));
    assert.ok(economic.every(([, amount]) => amount > 0));
  });
});

test('what is carried in and received is what is spent and carried out', () => {
  holds(({ entries }) => {
    assert.equal(
      total(entries, income) + total(entries, opening),
      total(entries, spending) + total(entries, closing),
    );
    assert.ok(entries.every((entry) => fiscalIncome(entry) >= 0));
  });
});

test('“三公” figures are among the economic items', () => {
  holds(({ economic, three }) => {
    const item = (code: string) => economic.find(([own]) => own === code)?.[1] ?? 0;
    assert.deepEqual(
      [item('30212'), item('30217'), item('30231'), item('31013')],
      [three.abroad, three.reception, three.running, three.purchase],
    );
  });
});

test('each 类 and 款 stands once, before its parts, and adds them up', () => {
  holds(({ entries }) => {
    const rows = outline(entries);
    assert.equal(new Set(rows.map(({ code }) => code)).size, rows.length);
    for (const { code, level, entries: below } of rows) {
      const parts = rows.filter((row) => row.level === 3 && row.code.startsWith(code));
      assert.equal(
        total(below, spending),
        total(
          parts.flatMap((row) => row.entries),
          spending,
        ),
      );
      assert.equal(code.length, 2 * level + 1);
    }
  });
});

test('project names do not repeat within a ledger', () => {
  holds(({ entries }) => {
    const names = entries.flatMap((entry) => entry.projects.map((project) => project.name));
    assert.equal(new Set(names).size, names.length);
  });
});
