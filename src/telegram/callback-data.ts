import { isLanguage, type Language } from '../language/language.ts';

/** What a press does: asks a question in a new message or in the button's own; opens a menu; sends a file or a picture; reports the answer. */
export type Act =
  | 'reply'
  | 'replace'
  | 'main'
  | 'more'
  | 'files'
  | 'csv'
  | 'xlsx'
  | 'json'
  | 'chart'
  | 'report';

/**
 * What a button carries (Bot API: 1 to 64 bytes): `q:KEY:ru`, and for buttons that change a message the way back from it, `e:KEY:ru:KEYKEY`. The language is
 * that of the message which the button hangs on.
 */
export interface CallbackData {
  readonly act: Act;
  /** Of the question that is asked, or that the message answers. Twelve characters of base64url. */
  readonly key: string;
  /** Missing in buttons of earlier versions. */
  readonly language?: Language;
  /** Keys of the questions that the message answered before it answers this one, the last one last. */
  readonly trail?: readonly string[];
}

const LETTERS: Readonly<Record<Act, string>> = {
  reply: 'q',
  replace: 'e',
  main: 'b',
  more: 'm',
  files: 'd',
  csv: 'c',
  xlsx: 'x',
  json: 'j',
  chart: 'p',
  report: 'w',
};

/** Three keys fit beside the rest; a reader who goes back further asks again. */
export const LONGEST_TRAIL = 3;

/** Packs what a button says when it is pressed; the oldest steps of a trail that does not fit are left out. */
export function writeCallbackData({ act, key, language, trail = [] }: CallbackData): string {
  const way = trail.slice(-LONGEST_TRAIL).join('');
  return [
    LETTERS[act],
    key,
    ...(language === undefined ? [] : [language]),
    ...(way === '' ? [] : [way]),
  ].join(':');
}

/** Undefined for what this bot never wrote. */
export function readCallbackData(data: string): CallbackData | undefined {
  const form = /^([a-z]):([\w-]{12})(?::([a-z]{2})(?::((?:[\w-]{12}){1,3}))?)?$/;
  const [, letter, key, language, way] = form.exec(data) ?? [];
  const act = ACTS.find((one) => LETTERS[one] === letter);
  if (key === undefined || act === undefined || (language !== undefined && !isLanguage(language)))
    return undefined;
  const trail = way?.match(/.{12}/g);
  return { act, key, ...(language && { language }), ...(trail && { trail }) };
}

const ACTS = Object.keys(LETTERS) as readonly Act[];
