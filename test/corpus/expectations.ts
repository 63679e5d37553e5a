import { real } from './expected/real.ts';
import { seeds } from './expected/seeds.ts';
import { text } from './expected/text.ts';
import type { Expectations } from './expected/type.ts';

/** What each corpus document prints, counted by hand; keyed by file name relative to the corpus. */
export const expectations: Expectations = { ...seeds, ...real, ...text };
