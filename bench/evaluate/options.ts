import { parseArgs } from 'node:util';

export const HELP = `npm run evaluate -- [--only SET[,SET]] [--sample N] [--failures N] [--peers] [--data DIR] [--shared DIR]
npm run evaluate -- --calibrate [--data DIR] [--shared DIR] [--failures N]

Measures how well questions are answered, on all sets of questions that are there.
--only       these sets alone: own/NAME, examples/NAME, kazstat, datacommons, datacommons-absent, no-answer, taldau;
             "own" and "examples" mean all of theirs; own/NAME-alone is over the publication of that name without the others
--sample     about N questions of each large set, evenly spread (700 of datacommons unless given; of the others all)
--failures   tells N failing questions of each group, with what was expected and what came
--peers      ranks the same questions over the same wordings with Fuse.js, MiniSearch, SQLite and BM25 as well
--calibrate  takes wordings and indicators out of the catalogue and asks about them
--data       the bot's data directory (./data unless given)
--shared     folder with sets that do not come with this repository, in examples/ and data/eval/ (../shared unless given)`;

/** What the command line asks for. */
export interface Options {
  readonly only: readonly string[];
  readonly sample?: number;
  readonly failures: number;
  readonly peers: boolean;
  readonly calibrate: boolean;
  readonly data: string;
  readonly shared: string;
  readonly help: boolean;
}

const fileAt = (path: string): string => new URL(path, import.meta.url).pathname;

/** Reads the command line. Throws where it is not understood. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: '' },
      sample: { type: 'string' },
      failures: { type: 'string', default: '0' },
      peers: { type: 'boolean', default: false },
      calibrate: { type: 'boolean', default: false },
      data: { type: 'string', default: fileAt('../../data') },
      shared: { type: 'string', default: fileAt('../../../shared') },
      help: { type: 'boolean', default: false },
    },
  });
  const { only, sample, failures, ...rest } = values;
  return {
    ...rest,
    only: only.split(',').filter((name) => name !== ''),
    ...(sample !== undefined && { sample: wholeNumber('--sample', sample) }),
    failures: wholeNumber('--failures', failures),
  };
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`${name} takes a whole number, not "${text}".`);
  return Number(text);
}
