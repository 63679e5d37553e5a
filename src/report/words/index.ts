import type { Lang } from '../../types/report.ts';
import { en } from './en.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

const BY_LANG: Readonly<Record<Lang, Words>> = { zh, en };

/** The report's words in a language. */
export function wordsOf(lang: Lang): Words {
  return BY_LANG[lang];
}
