import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { audit } from '../../src/audit.ts';
import type { Model } from '../../src/types/model.ts';

/** The corpus beside the checkout; absent on most machines. */
export const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

/** False, or why a test that reads the corpus is skipped. */
export const skip = !existsSync(corpus) && 'no corpus here';

/** The model of a corpus file, named relative to the corpus. Throws where the tool cannot read it. */
export async function readModel(file: string): Promise<Model> {
  const bytes = await readFile(corpus + file);
  const { model, failure } = await audit({ file, bytes }, {});
  if (!model) throw new Error(`${file}: ${failure?.code} ${failure?.detail ?? ''}`);
  return model;
}
