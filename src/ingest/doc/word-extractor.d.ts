/** What this project uses of word-extractor, which brings no types. */
declare module 'word-extractor' {
  interface WordDocument {
    getBody(options: { readonly filterUnicode: boolean }): string;
    getTextboxes(options: { readonly filterUnicode: boolean }): string;
  }
  export default class WordExtractor {
    extract(source: Buffer): Promise<WordDocument>;
  }
}
