import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Question } from '../questions/question.ts';
import type { Answer, Figure } from './answer.ts';
import { plainText } from './message.ts';
import type { Reply } from './respond.ts';

/** A reply as one plain record: what the `ask` command writes, field by field. */
export interface ReplyRecord {
  readonly intent: string;
  readonly language: string;
  readonly observations: readonly ObservationRecord[];
  readonly candidates: readonly string[];
  readonly choices?: readonly ChoiceRecord[];
  readonly term?: string | null;
  readonly about?: readonly string[];
  readonly notes: readonly string[];
  readonly text: string;
}

interface ObservationRecord {
  readonly indicator: string;
  readonly period: string;
  readonly value: number;
  readonly unit: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly status: 'published' | 'computed';
  readonly role: Figure['role'];
}

interface ChoiceRecord {
  readonly indicator?: string;
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly period?: string;
  readonly term?: string;
  readonly label: string;
}

const INTENTS: Readonly<Record<Exclude<Answer['kind'], 'chooseTopic'>, string>> = {
  figure: 'figure',
  notHeld: 'no_data',
  choice: 'choice',
  definition: 'definition',
  methodology: 'methodology',
  glossary: 'definition',
  links: 'publication',
  publications: 'publication',
  publication: 'publication',
  themes: 'publication',
  indicators: 'publication',
  source: 'publication',
  calendar: 'calendar',
  vintages: 'no_data',
  subscribe: 'subscribe',
  subscribed: 'subscribe',
  subscriptionsFull: 'subscribe',
  subscriptions: 'subscribe',
  noticeSettings: 'subscribe',
  unsubscribed: 'unsubscribe',
  language: 'language',
  help: 'help',
  privacy: 'help',
  forget: 'help',
  forgotten: 'help',
  pictures: 'help',
  unknown: 'unknown',
};

/** Writes a reply as a record. */
export function toRecord(reply: Reply, catalogue: Catalogue): ReplyRecord {
  const { answer } = reply;
  return {
    intent: intentOf(reply),
    language: reply.language,
    observations: figuresOf(answer).map(toObservation),
    candidates: reply.candidates,
    ...(answer.kind === 'choice' && { choices: choicesOf(reply) }),
    ...termOf(answer),
    ...aboutOf(answer, catalogue),
    notes:
      answer.kind === 'figure'
        ? answer.notes.map((note) => (note.kind === 'publication_note' ? note.id : note.kind))
        : [],
    text: plainText(reply.message),
  };
}

/** Which of several subscriptions is meant is still a wish to subscribe; what is ended, whatever became of it, one to unsubscribe. */
function intentOf({ question, answer }: Reply): string {
  if (question.kind === 'unsubscribe') return 'unsubscribe';
  if (question.kind === 'chooseTopic') return question.wish;
  return answer.kind === 'chooseTopic' ? answer.wish : INTENTS[answer.kind];
}

/** Every figure that the reply shows. */
function figuresOf(answer: Answer): readonly Figure[] {
  if (answer.kind === 'figure') return answer.figures;
  if (answer.kind === 'indicators') return answer.listed.flatMap(({ figure }) => figure ?? []);
  return answer.kind === 'publication' ? answer.figures.map(({ figure }) => figure) : [];
}

function toObservation({
  indicator,
  period,
  value,
  unit,
  slice,
  without,
  origin,
  role,
}: Figure): ObservationRecord {
  const excluded: Record<string, string> = {};
  for (const [dimension, code] of (without ?? []).flatMap((one) => Object.entries(one)))
    excluded[dimension] = [...(excluded[dimension]?.split(',') ?? []), `!${code}`].join(',');
  return { indicator, period, value, unit, dimensions: { ...slice, ...excluded }, status: origin, role };
}

/** What is offered; the labels are those of the buttons, which stand in the same order. */
function choicesOf(reply: Reply): readonly ChoiceRecord[] {
  const labels = reply.message.buttons.flat();
  const options: readonly Question[] = reply.answer.kind === 'choice' ? reply.answer.options : [];
  return options.map((option, i) => {
    const label = labels[i]?.label ?? '';
    if (option.kind === 'definition' || option.kind === 'methodology')
      return { term: option.terms.map(lastPart).join(' '), label };
    if (option.kind !== 'figure') return { label };
    const { indicator, slices, period } = option.ask;
    return {
      indicator,
      dimensions: slices[0]?.slice ?? {},
      ...(period.kind === 'periods' && { period: period.periods.join(',') }),
      label,
    };
  });
}

function termOf(answer: Answer): { term?: string | null } {
  if (answer.kind === 'glossary') return { term: null };
  if (answer.kind !== 'definition' && answer.kind !== 'methodology') return {};
  const [term] = answer.terms;
  return { term: term === undefined ? null : lastPart(term) };
}

function aboutOf(answer: Answer, catalogue: Catalogue): { about?: readonly string[] } {
  switch (answer.kind) {
    case 'links':
      return { about: answer.links.map(lastPart) };
    case 'source':
      return { about: ['source'] };
    case 'publication':
      return {
        about: [...catalogue.links.values()]
          .filter(({ edition }) => edition.id === answer.publication)
          .map(({ link }) => link.id),
      };
    case 'publications':
      return { about: [...catalogue.links.keys()].map(lastPart) };
    default:
      return {};
  }
}

function lastPart(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
