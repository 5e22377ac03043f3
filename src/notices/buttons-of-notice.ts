import type { Button, ButtonRows } from '../answers/message.ts';
import { nameAsk, nameQuestion } from '../answers/name-question.ts';
import { nameTopic } from '../answers/name-topic.ts';
import { plainAsk } from '../answers/nearest-held.ts';
import type { Words } from '../answers/words.ts';
import type { FigureAsk } from '../questions/question.ts';
import type { ReleaseNews } from './release-news.ts';
import type { ToldSeries } from './tell-series.ts';
import type { Topic } from './topic.ts';
import type { WordsOfEditions } from './write-told.ts';

/** So many figures can be opened from a notice, and so many subscriptions ended; with more, all of them are a button away. */
const MOST_FIGURES = 3;
const MOST_TOPICS = 3;

/** To the figures that are told, to the publication, and out of the subscriptions by which the notice came. */
export function releaseButtons(
  words: WordsOfEditions,
  { edition, topics }: Pick<ReleaseNews, 'edition' | 'topics'>,
  shown: readonly Pick<ToldSeries, 'indicator' | 'slice' | 'told'>[],
  isMore: boolean,
): ButtonRows {
  const { now } = words;
  const asks = shown
    .filter(({ indicator }) => now.catalogue.indicators.has(indicator))
    .slice(0, MOST_FIGURES)
    .map(askFor);
  const publication = { kind: 'publication', publication: edition.id } as const;
  const label = isMore ? now.text('button-notice-all') : nameQuestion(now, publication);
  return [
    ...asks.map((ask): readonly Button[] => [
      { label: nameAsk(now, ask), question: { kind: 'figure', ask } },
    ]),
    [{ label, question: publication }],
    ...unsubscribeButtons(words, topics),
  ];
}

/** The series with the period that is told of it first, if that is not its newest. */
function askFor({
  indicator,
  slice,
  told: [first],
}: Pick<ToldSeries, 'indicator' | 'slice' | 'told'>): FigureAsk {
  const ask = plainAsk(indicator, slice);
  const isOld = first?.kind === 'marked' || (first?.kind === 'revised' && first.after !== undefined);
  return isOld ? { ...ask, period: { kind: 'periods', periods: [first.period] } } : ask;
}

/** Ends just the subscriptions by which a notice came. */
export function unsubscribeButtons({ now, before }: WordsOfEditions, topics: readonly Topic[]): ButtonRows {
  if (topics.length > MOST_TOPICS)
    return [[{ label: now.text('button-subscriptions'), question: { kind: 'subscriptions' } }]];
  return topics.map((topic) => [
    {
      label: now.text('button-notice-unsubscribe', {
        topic: nameTopic(isGone(now, topic) ? before : now, topic),
      }),
      question: { kind: 'unsubscribe', topics: [topic] },
    },
  ]);
}

function isGone({ catalogue }: Words, topic: Topic): boolean {
  return 'indicator' in topic && !catalogue.indicators.has(topic.indicator);
}
