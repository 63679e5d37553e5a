import type { Lang } from '../../types/report.ts';
import type { Words } from '../words/words.ts';
import type { Paint } from './paint.ts';

/** How the terminal report is to look; `width` is in columns. */
export interface TerminalOptions {
  readonly lang: Lang;
  readonly width: number;
  readonly color: boolean;
  /** Lists each rule's relations, the amounts in none, and the figures of uncertain column. */
  readonly verbose: boolean;
  /** Findings and verdicts only. */
  readonly quiet: boolean;
}

/** What the parts of the terminal report share. */
export interface Style {
  readonly words: Words;
  readonly paint: Paint;
  readonly width: number;
  readonly verbose: boolean;
  readonly quiet: boolean;
}
