import type { Publication } from '../catalogue/publication.ts';
import type { Localised } from '../language/language.ts';

/** Stands for the publisher's address where nobody declared it. */
const NO_ADDRESS = 'https://example.org';

/** A publication of which no more than a title is known. */
export function plainPublication(title: Localised, url = NO_ADDRESS): Publication {
  return {
    title,
    description: title,
    publisher: { name: title, url },
    sourceLine: title,
    licence: title,
  };
}
