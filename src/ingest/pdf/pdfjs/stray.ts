/** The names of pdf.js's own errors, which its worker may leave unhandled on a damaged file. */
const OWN =
  /^(FormatError|InvalidPDFException|XRef\w*|Parser\w*|MissingData\w*|Unknown\w*|Response\w*|AbortException|BaseException)$/;

function ignoreOwn(reason: unknown): void {
  if (!(reason instanceof Error && OWN.test(reason.name))) throw reason;
}

/**
 * Runs `work` while rejections that pdf.js forgets are kept from ending the process: each of them
 * also fails, or empties, the page it belongs to. Rejections that are not pdf.js's are thrown on.
 */
export async function withoutStrays<T>(work: () => Promise<T>): Promise<T> {
  process.on('unhandledRejection', ignoreOwn);
  try {
    return await work();
  } finally {
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', ignoreOwn);
  }
}
