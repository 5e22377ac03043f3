import { readCommand } from './commands.ts';
import { decideFigure } from './decide-figure.ts';
import { type Candidate, findIndicators } from './find-indicator.ts';
import { findTerms } from './find-terms.ts';
import { withoutVintageWords } from './find-vintages.ts';
import type { Question } from './question.ts';
import { readMessage } from './read-message.ts';
import type { Reading } from './reading.ts';
import type { Understanding } from './understanding.ts';

/** A message read, with the indicators that its words speak of, and what its words ask of them by themselves. */
export interface HeardWords {
  readonly reading: Reading;
  readonly found: readonly Candidate[];
  readonly figure: Question;
}

/**
 * What a message says by its own words. What was asked before it, and in which chat, is not known here: of the same text, everybody is heard to say the
 * same.
 */
export type Heard =
  /** A command that asks by itself. */
  | { readonly kind: 'command'; readonly question: Question }
  | ({ readonly kind: 'words'; readonly text: string } & HeardWords)
  /** It asks what was published earlier of what the rest of its words ask for. */
  | { readonly kind: 'vintages'; readonly language: Reading['language']; readonly rest: HeardWords };

/** Hears a message on a day (for "last year"). This is most of the work of understanding it. */
export function hearMessage(text: string, understanding: Understanding, day: Date): Heard {
  const command = readCommand(text);
  switch (command.kind) {
    case 'question':
      return { kind: 'command', question: command.question };
    case 'unknownCommand':
      return { kind: 'command', question: { kind: 'help' } };
    case 'terms':
      return {
        kind: 'command',
        question: { kind: 'glossary', terms: findTerms(understanding.catalogue, command.words) },
      };
    case 'text':
      return hearWords(command.text, understanding, day);
  }
}

function hearWords(text: string, understanding: Understanding, day: Date): Heard {
  const reading = readMessage(text, understanding, day);
  const rest = withoutVintageWords(reading);
  return rest === undefined
    ? { kind: 'words', text, ...findFigure(reading, understanding) }
    : {
        kind: 'vintages',
        language: reading.language,
        rest: findFigure(readMessage(rest, understanding, day), understanding),
      };
}

function findFigure(reading: Reading, understanding: Understanding): HeardWords {
  const found = findIndicators(reading, understanding);
  return { reading, found, figure: decideFigure(reading, found, understanding) };
}
