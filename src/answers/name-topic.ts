import type { Topic } from '../notices/topic.ts';
import { nameAsk, nameQuestion } from './name-question.ts';
import { plainAsk } from './nearest-held.ts';
import type { Words } from './words.ts';

/** What a chat wants to hear of, as the label of a button or a line of a list. */
export function nameTopic(words: Words, topic: Topic): string {
  switch (topic.kind) {
    case 'all':
      return words.text('topic-all');
    case 'publication':
      return words.catalogue.editions.some(({ id }) => id === topic.publication)
        ? nameQuestion(words, topic)
        : topic.publication;
    case 'indicator':
      return nameAsk(words, plainAsk(topic.indicator, {}));
    case 'slice':
      return nameAsk(words, plainAsk(topic.indicator, topic.slice));
  }
}

/** Topics in lines of a list. */
export function listTopics(words: Words, topics: readonly Topic[]): string {
  return topics.map((topic) => `• ${nameTopic(words, topic)}`).join('\n');
}
