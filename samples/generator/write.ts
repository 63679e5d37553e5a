import { writeFile } from 'node:fs/promises';
import { faultyBudget, sampleFiles } from './samples.ts';

/** Writes the committed samples anew and prints what is wrong in the faulty one. */
async function main(): Promise<void> {
  const folder = new URL('..', import.meta.url);
  for (const [name, bytes] of await sampleFiles()) {
    await writeFile(new URL(name, folder), bytes);
    console.log(`samples/${name}\t${bytes.length} bytes`);
  }
  for (const truth of faultyBudget().truths) console.log(JSON.stringify(truth));
}

await main();
