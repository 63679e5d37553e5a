import type { Io } from './io.ts';

/** The shell's exit code of a program that Ctrl-C ended. */
export const INTERRUPTED = 130;

/** Whether Ctrl-C was pressed since; until then it does not end the process. */
export interface Interruption {
  readonly isAsked: () => boolean;
  /** Gives Ctrl-C its usual meaning back. */
  readonly end: () => void;
}

/** Listens for Ctrl-C, so that a batch can stop after the document in hand and still report. */
export function interruption(io: Io): Interruption {
  let asked = false;
  const listener = (): void => {
    asked = true;
  };
  io.once?.('SIGINT', listener);
  return { isAsked: () => asked, end: () => void io.removeListener?.('SIGINT', listener) };
}
