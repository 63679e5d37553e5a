import type { HelpConfiguration } from 'commander';
import { wrap } from '../report/terminal/wrap.ts';
import { widthOf } from '../report/width.ts';
import type { CliWords, Heading } from './words.ts';

const isHeading = (text: string, words: CliWords): text is Heading => text in words.heading;

/** Help in the reader's language, with Han characters counted as two columns. */
export function helpIn(words: CliWords): HelpConfiguration {
  return {
    styleTitle: (title) => (isHeading(title, words) ? words.heading[title] : title),
    displayWidth: (text) => widthOf(text),
    boxWrap: (text, width) => wrap(text, width).join('\n'),
    optionDescription: ({ description, argChoices, defaultValue }) => {
      const choices = argChoices === undefined ? '' : ` [${argChoices.join('|')}]`;
      const isShown = typeof defaultValue === 'string';
      return `${description}${choices}${isShown ? ` (= ${defaultValue})` : ''}`;
    },
    argumentDescription: ({ description }) => description,
  };
}
