import { ReadError } from '../error.ts';

/** The streams of a Word document's container. */
export interface Streams {
  readonly main: DataView;
  readonly stream: (name: string) => DataView | null;
}

interface Entry {
  readonly content?: ArrayLike<number>;
}

/** What is used of the container library, which comes without types. */
interface Container {
  read(bytes: Uint8Array, options: { readonly type: 'array' }): object;
  find(container: object, path: string): Entry | null;
}

function viewOf(content: ArrayLike<number>): DataView {
  const bytes = Uint8Array.from(content);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Opens the OLE container of a .doc; throws ReadError `damaged` where it holds no Word document. */
export async function openContainer(bytes: Uint8Array): Promise<Streams> {
  const { CFB }: { readonly CFB: Container } = await import('@e965/xlsx');
  const container = CFB.read(bytes, { type: 'array' });
  const stream = (name: string): DataView | null => {
    const content = CFB.find(container, name)?.content;
    return content ? viewOf(content) : null;
  };
  const main = stream('WordDocument');
  if (!main) throw new ReadError('damaged', { detail: 'no Word document' });
  return { main, stream };
}
