/** What the command line needs of a process; `process` itself fits. */
export interface Io {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<string | Uint8Array>;
  readonly stdout: OutStream;
  readonly stderr: OutStream;
  /** Called at the first Ctrl-C; from the second on, the process ends as ever. */
  once?(event: 'SIGINT', listener: () => void): unknown;
  removeListener?(event: 'SIGINT', listener: () => void): unknown;
}

export interface OutStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string, done: () => void): boolean;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** A stream to write to in turn. */
export interface Out {
  /** Resolves when the text has been taken; silently where the reader has gone. */
  readonly write: (text: string) => Promise<void>;
  /** Whether the reader has gone (`| head`): what follows need not be computed. */
  readonly isClosed: () => boolean;
  /** What else went wrong in writing, such as a full disk. */
  readonly error: () => Error | null;
}

const READER_GONE = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'EOF']);

/** Wraps a stream so that a closed pipe is noted and not thrown. */
export function outOf(stream: OutStream): Out {
  let closed = false;
  let failure: Error | null = null;
  stream.on('error', (error) => {
    const code = 'code' in error ? String(error.code) : '';
    if (READER_GONE.has(code)) closed = true;
    else failure = error;
  });
  return {
    write: (text) =>
      closed || text === ''
        ? Promise.resolve()
        : new Promise((resolve) => void stream.write(text, () => resolve())),
    isClosed: () => closed,
    error: () => failure,
  };
}

/** Colour only for a person's eyes: a terminal, and neither `--no-color` nor NO_COLOR. */
export function wantsColor({ env, stdout }: Io, allowed: boolean): boolean {
  return allowed && !env.NO_COLOR && env.TERM !== 'dumb' && stdout.isTTY === true;
}
