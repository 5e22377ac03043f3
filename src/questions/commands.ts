import { isLanguage } from '../language/language.ts';
import type { Question } from './question.ts';

/** The slash commands that ask a question by themselves. `/ask` and `/start` may carry words after them. */
const COMMANDS: Readonly<Record<string, Question>> = {
  start: { kind: 'help', greeting: 'hello' },
  help: { kind: 'help' },
  language: { kind: 'language' },
  terms: { kind: 'glossary' },
  publications: { kind: 'publications' },
  source: { kind: 'source' },
  privacy: { kind: 'privacy' },
  pictures: { kind: 'pictures' },
  calendar: { kind: 'calendar' },
  subscribe: { kind: 'subscribe' },
  subscriptions: { kind: 'subscriptions' },
  forget: { kind: 'forget' },
  stop: { kind: 'unsubscribe' },
};

/** A message cut into a command and what follows it. */
export type CommandLine =
  | { readonly kind: 'question'; readonly question: Question }
  /** Words that terms are looked for by. */
  | { readonly kind: 'terms'; readonly words: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unknownCommand' };

/** Reads `/name`, `/name@bot` and the words after it. Text without a leading slash is text. */
export function readCommand(message: string): CommandLine {
  const parts = /^\/([A-Za-z0-9_]{1,32})(?:@\w+)?(?:\s+([\s\S]*))?$/.exec(message.trim());
  if (parts === null) return { kind: 'text', text: message };
  const name = parts[1]?.toLowerCase() ?? '';
  const argument = parts[2]?.trim() ?? '';
  if (name === 'ask' && argument !== '') return { kind: 'text', text: argument };
  if (name === 'language' && isLanguage(argument))
    return { kind: 'question', question: { kind: 'language', language: argument } };
  if (name === 'terms' && argument !== '') return { kind: 'terms', words: argument };
  // "/calendar december" is asked in words, as it would be without the slash.
  if (name === 'calendar' && argument !== '') return { kind: 'text', text: `${name} ${argument}` };
  const question = name === 'ask' ? COMMANDS.help : COMMANDS[name];
  return question === undefined ? { kind: 'unknownCommand' } : { kind: 'question', question };
}
