import Fuse from 'fuse.js';
import { indicatorsOf, type Peer } from './peer.ts';

/** Fuse.js (https://www.fusejs.io) as it comes, asked the whole question. Its time grows with texts and question alike. */
export const fuse: Peer = {
  name: 'Fuse.js',
  most: 200,
  index(texts) {
    const index = new Fuse(texts.map(({ text }) => text));
    return (question) => indicatorsOf(index.search(question).map(({ refIndex }) => texts[refIndex]));
  },
};
