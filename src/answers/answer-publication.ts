import type { EditionText } from '../catalogue/edition.ts';
import type { Answer, KeyFigure } from './answer.ts';
import { newestOf } from './answer-indicators.ts';
import { plainAsk } from './nearest-held.ts';
import type { Holdings } from './values.ts';

/** A publication with its key figures as they are held; all publications where it is not held any more. */
export async function answerPublication(holdings: Holdings, publication: string): Promise<Answer> {
  const edition = holdings.catalogue.editions.find(({ id }) => id === publication);
  if (edition === undefined) return { kind: 'publications' };
  return { kind: 'publication', publication, figures: await keyFigures(holdings, edition) };
}

async function keyFigures(
  holdings: Holdings,
  { id, publication }: EditionText,
): Promise<readonly KeyFigure[]> {
  const asks = (publication.keyFigures ?? []).map(({ indicator, slice = {} }) =>
    plainAsk(`${id}/${indicator}`, slice),
  );
  const read = asks.map(async (ask): Promise<readonly KeyFigure[]> => {
    const figure = await newestOf(holdings, ask);
    return figure === undefined ? [] : [{ ask, figure }];
  });
  return (await Promise.all(read)).flat();
}
