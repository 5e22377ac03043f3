import { inLanguage } from '../language/language.ts';
import { MOST_SUBSCRIPTIONS } from '../notices/subscription.ts';
import type { Answer } from './answer.ts';
import { buttonsFor } from './buttons.ts';
import { exampleAsks } from './examples.ts';
import type { Message, Span } from './message.ts';
import { nameAsk } from './name-question.ts';
import { reasonFor } from './reason-not-held.ts';
import { sourceLine } from './source-line.ts';
import { summarise } from './summarise.ts';
import { lowerFirst, nameDimension, nameShortly, type Words } from './words.ts';
import { writeCalendar } from './write-calendar.ts';
import { writeChoice } from './write-choice.ts';
import { writeFigure } from './write-figure.ts';
import { writeGlossary } from './write-glossary.ts';
import { writeIndicators, writeThemes } from './write-indicators.ts';
import {
  writeChooseTopic,
  writeSettings,
  writeSubscribe,
  writeSubscribed,
  writeSubscriptions,
  writeUnsubscribed,
} from './write-notices.ts';
import { writePrivacy } from './write-privacy.ts';
import { writePublication } from './write-publication.ts';
import { writeLinks, writePublications, writeSource, writeTerms } from './write-reference.ts';
import { writeVintages } from './write-vintages.ts';

/** Puts an answer into words and buttons. Every word comes from the locales or the catalogue. */
export function writeAnswer(words: Words, answer: Answer): Message {
  const summary = summarise(words, answer);
  return { spans: spansOf(words, answer), ...buttonsFor(words, answer), ...(summary && { summary }) };
}

function spansOf(words: Words, answer: Answer): readonly Span[] {
  switch (answer.kind) {
    case 'figure':
      return writeFigure(words, answer);
    case 'notHeld':
      return writeNotHeld(words, answer);
    case 'choice':
      return writeChoice(words, answer.options);
    case 'definition':
    case 'methodology':
      return writeTerms(words, answer);
    case 'glossary':
      return writeGlossary(words, answer);
    case 'links':
      return writeLinks(words, answer.links);
    case 'publications':
      return writePublications(words);
    case 'publication':
      return writePublication(words, answer);
    case 'themes':
      return writeThemes(words, answer);
    case 'indicators':
      return writeIndicators(words, answer);
    case 'source':
      return writeSource(words, answer.publications);
    case 'language':
      return [answer.language === undefined ? words.text('language-ask') : words.text('language-set')];
    case 'pictures':
      return [words.text(picturesKey(answer.shown))];
    case 'help':
      return writeHelp(words, answer.greeting);
    case 'unknown':
      return writeUnknown(words, answer.nearest);
    case 'calendar':
      return writeCalendar(words, answer);
    case 'vintages':
      return writeVintages(words, answer);
    case 'subscribe':
      return writeSubscribe(words);
    case 'subscribed':
      return writeSubscribed(words, answer);
    case 'subscriptionsFull':
      return [words.text('subscriptions-full', { most: MOST_SUBSCRIPTIONS })];
    case 'unsubscribed':
      return writeUnsubscribed(words, answer);
    case 'chooseTopic':
      return writeChooseTopic(words, answer);
    case 'subscriptions':
      return writeSubscriptions(words, answer);
    case 'noticeSettings':
      return writeSettings(words, answer);
    case 'privacy':
      return writePrivacy(words, answer);
    case 'forget':
      return [words.text('forget-ask')];
    case 'forgotten':
      return [words.text('forgotten')];
  }
}

function picturesKey(shown: boolean | undefined): string {
  if (shown === undefined) return 'pictures-ask';
  return shown ? 'pictures-shown' : 'pictures-hidden';
}

function writeHelp(words: Words, greeting: 'hello' | 'thanks' | undefined): readonly Span[] {
  if (greeting === 'thanks') return [words.text('help-thanks')];
  const titles = words.catalogue.editions.map(
    ({ publication }) => `• ${inLanguage(publication.title, words.language)}`,
  );
  const examples = exampleAsks(words.catalogue).map((ask) =>
    words.text('quoted', { text: nameAsk(words, ask) }),
  );
  return [
    ...(greeting === 'hello' ? [{ bold: words.text('help-hello') }, '\n\n'] : []),
    words.text('help', {
      publications: titles.join('\n'),
      examples: examples.slice(0, MOST_QUOTED).join(', '),
    }),
  ];
}

/** Examples in the text; the buttons hold some more. */
const MOST_QUOTED = 3;

function writeUnknown(words: Words, nearest: readonly string[]): readonly Span[] {
  const titles = words.catalogue.editions.map(
    ({ publication }) => `• ${inLanguage(publication.title, words.language)}`,
  );
  const near = nearest.map((id) => `• ${nameShortly(words, id)}`);
  return [
    { bold: words.text('unknown') },
    ...(near.length > 0 ? ['\n\n', words.text('unknown-nearest', { indicators: near.join('\n') })] : []),
    '\n\n',
    words.text('unknown-held', { publications: titles.join('\n') }),
  ];
}

type NotHeldAnswer = Extract<Answer, { kind: 'notHeld' }>;

function writeNotHeld(words: Words, answer: NotHeldAnswer): readonly Span[] {
  const indicator = words.catalogue.indicators.get(answer.ask.indicator);
  const held = heldOf(words, answer);
  const about = aboutOf(words, answer);
  return [
    { bold: reasonFor(words, answer.ask.indicator, answer.why) },
    ...(about === '' ? [] : ['\n', about]),
    ...(held === '' ? [] : ['\n\n', held]),
    ...(indicator === undefined ? [] : ['\n\n', ...sourceLine(words, indicator)]),
  ];
}

/** What the refusal is about: the indicator, and its slice where that is held in other periods. */
function aboutOf(words: Words, { ask, why }: NotHeldAnswer): string {
  if (why.kind === 'table') return '';
  return why.kind === 'period' && why.period !== ''
    ? nameAsk(words, { ...ask, period: { kind: 'newest' } })
    : nameShortly(words, ask.indicator);
}

/** What is held: periods for a missing period, breakdowns for a missing one. */
function heldOf(words: Words, { ask, why, held }: NotHeldAnswer): string {
  const found = words.catalogue.indicators.get(ask.indicator);
  const needsNoPeriod = why.kind === 'operation' && why.reason !== undefined && why.reason !== 'single_value';
  if (found === undefined || why.kind === 'table' || needsNoPeriod) return '';
  if (why.kind === 'breakdown' || why.kind === 'slice') {
    const dimensionsHeld = found.indicator.dimensions.filter(
      (dimension) => (found.codes.get(dimension)?.size ?? 0) > 0,
    );
    if (dimensionsHeld.length === 0) return '';
    const dimensions = dimensionsHeld.map((one) => lowerFirst(nameDimension(words, one)));
    return words.text('held-breakdowns', { dimensions: dimensions.join('; ') });
  }
  if (held.length > 0) return nameHeld(words, held);
  const range = found.periods;
  if (range === undefined) return '';
  return range.first === range.last
    ? words.text('held-period', { period: range.first })
    : words.text('held-periods', range);
}

/** So many years are named one by one where some between them are missing. */
const MOST_NAMED = 8;

/** Periods that are held, in order: a range where it has no gaps. */
function nameHeld(words: Words, held: readonly string[]): string {
  const [first = '', last = first] = [held[0], held.at(-1)];
  if (held.length === 1) return words.text('held-period', { period: first });
  const isUnbroken = Number(last) - Number(first) === held.length - 1;
  return isUnbroken || held.length > MOST_NAMED
    ? words.text('held-periods', { first, last })
    : words.text('held-some', { periods: held.join(', ') });
}
