import MiniSearch from 'minisearch';
import { indicatorsOf, type Peer } from './peer.ts';

/** MiniSearch (https://lucaong.github.io/minisearch): inverted index and BM25+, words met by beginning or within a fifth of their length in edits. */
export const miniSearch: Peer = {
  name: 'MiniSearch fuzzy .2, prefix',
  index(texts) {
    const index = new MiniSearch<{ id: number; text: string }>({
      fields: ['text'],
      searchOptions: { fuzzy: 0.2, prefix: true },
    });
    index.addAll(texts.map(({ text }, id) => ({ id, text })));
    return (question) => indicatorsOf(index.search(question).map(({ id }) => texts[Number(id)]));
  },
};
