import type { EditionText } from '../catalogue/edition.ts';
import { indicatorsOf } from '../catalogue/themes.ts';
import type { FigureAsk, Question } from '../questions/question.ts';
import type { Answer, Figure, ListedIndicator } from './answer.ts';
import { askForTotal, plainAsk } from './nearest-held.ts';
import { type Holdings, readValues } from './values.ts';

/** So many indicators stand on a page, each with a button of its own: what a telephone shows at once. */
const ON_A_PAGE = 8;

type IndicatorsQuestion = Extract<Question, { kind: 'indicators' }>;

/** The themes of a publication; all publications where it is not held any more. */
export function answerThemes({ catalogue }: Holdings, publication: string): Answer {
  const isHeld = catalogue.editions.some(({ id }) => id === publication);
  return isHeld ? { kind: 'themes', publication } : { kind: 'publications' };
}

/** A page of a publication's indicators, each with its newest figure; the themes where there is nothing of that kind any more. */
export async function answerIndicators(
  holdings: Holdings,
  { publication, theme, page: asked = 0 }: IndicatorsQuestion,
): Promise<Answer> {
  const edition = holdings.catalogue.editions.find(({ id }) => id === publication);
  const all = edition === undefined ? [] : indicatorsOf(edition, theme);
  if (edition === undefined || all.length === 0) return answerThemes(holdings, publication);
  const pages = Math.ceil(all.length / ON_A_PAGE);
  const page = Math.min(asked, pages - 1);
  const before = page * ON_A_PAGE;
  const shown = all.slice(before, before + ON_A_PAGE);
  return {
    kind: 'indicators',
    publication,
    ...(theme !== undefined && { theme }),
    page,
    pages,
    count: all.length,
    before,
    listed: await Promise.all(shown.map(({ id }) => list(holdings, edition, id))),
  };
}

async function list(holdings: Holdings, edition: EditionText, name: string): Promise<ListedIndicator> {
  const indicator = `${edition.id}/${name}`;
  const [question = { kind: 'figure' as const, ask: plainAsk(indicator, {}) }] = await askForTotal(
    holdings,
    indicator,
  );
  const figure = question.kind === 'figure' ? await newestOf(holdings, question.ask) : undefined;
  return { indicator, question, ...(figure && { figure }) };
}

/** The newest value of the one slice that is asked for, as it stands beside others. */
export async function newestOf(holdings: Holdings, ask: FigureAsk): Promise<Figure | undefined> {
  const newest = [...(await readValues(holdings, ask, ask.slices[0] ?? { slice: {} })).values()].at(-1);
  return newest && { ...newest.figure, role: 'context' };
}
