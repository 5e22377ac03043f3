import { readSliceKey, type Slice, sliceKey } from '../catalogue/observation.ts';

/** What a person can want to hear of. Indicators are `publication/name`; a slice is told of by every change within it (unemployment in Shymkent: also of women there). */
export type Topic =
  | { readonly kind: 'all' }
  | { readonly kind: 'publication'; readonly publication: string }
  | { readonly kind: 'indicator'; readonly indicator: string }
  | { readonly kind: 'slice'; readonly indicator: string; readonly slice: Slice };

/** A topic as one text, the same for equal topics: what is stored and matched. */
export function topicKey(topic: Topic): string {
  switch (topic.kind) {
    case 'all':
      return 'all';
    case 'publication':
      return `p:${topic.publication}`;
    case 'indicator':
      return `i:${topic.indicator}`;
    case 'slice':
      return `s:${topic.indicator}?${sliceKey(topic.slice)}`;
  }
}

/** The topic of a key that `topicKey` wrote. */
export function readTopicKey(key: string): Topic {
  const subject = key.slice(2);
  if (key === 'all') return { kind: 'all' };
  if (key.startsWith('p:')) return { kind: 'publication', publication: subject };
  if (key.startsWith('i:')) return { kind: 'indicator', indicator: subject };
  const [indicator = '', codes = ''] = subject.split('?');
  return { kind: 'slice', indicator, slice: readSliceKey(codes) };
}
