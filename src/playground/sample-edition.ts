import type { Edition } from '../catalogue/edition.ts';
import type { Observation, Series } from '../catalogue/observation.ts';
import { LANGUAGES, type Localised } from '../language/language.ts';
import { OFFICE_CHANNEL } from './people.ts';

/** Id of the note that every figure of the sample has. */
const NOTE = 'sample';

/** Said beside each of its figures, so that nobody takes one for published. */
const NOTE_TEXT: Localised = {
  kk: 'Бұл – байқап көруге арналған ойдан алынған сан, оны ешқандай мекеме жарияламаған.',
  ru: 'Это выдуманное число, чтобы попробовать бота: ни одно ведомство его не публиковало.',
  en: 'This figure is made up for trying the bot out: no office has published it.',
};

/** The office's own channel, in which it is announced in all languages: people of all three read it. */
const CHANNEL = { channel: `@${OFFICE_CHANNEL.username}`, languages: [...LANGUAGES] };

/**
 * An edition of the year after, made up from a yearly one: the totals of what is counted go on as they went. Each of its figures is provisional and says that it is made up.
 */
export function sampleEdition(edition: Edition): Edition {
  const next = String(Number(edition.descriptor.sandar.referencePeriod) + 1);
  const series = new Map(edition.series);
  for (const { id, additive } of edition.indicators) {
    const held = edition.series.get(id) ?? [];
    if (additive === true) series.set(id, goOn(held, next));
  }
  const { descriptor, publication } = edition;
  return {
    ...edition,
    descriptor: {
      ...descriptor,
      version: next,
      sandar: { ...descriptor.sandar, referencePeriod: next },
    },
    publication: {
      ...publication,
      notes: { ...publication.notes, [NOTE]: NOTE_TEXT },
      announcing: { ...publication.announcing, channels: [CHANNEL] },
    },
    series,
  };
}

/** Of what is held for one year only. */
const USUAL_GROWTH = 0.02;

function isTotal({ slice }: Series): boolean {
  return Object.keys(slice).length === 0;
}

function goOn(held: readonly Series[], next: string): readonly Series[] {
  return held.map((series) => {
    const [newest, before] = series.observations.filter(({ value }) => value !== null).reverse();
    if (!isTotal(series) || newest?.value == null) return series;
    const growth =
      before?.value == null ? Math.round(newest.value * USUAL_GROWTH) : newest.value - before.value;
    return { ...series, observations: [...series.observations, madeUp(next, newest.value + growth)] };
  });
}

function madeUp(period: string, value: number): Observation {
  return { period, value, status: 'P', note: NOTE };
}
