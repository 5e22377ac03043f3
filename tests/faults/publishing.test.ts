import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { change, type Files } from '../catalogue/sample-edition.ts';
import { nextEdition } from './next-edition.ts';
import { heard, type Office, openOffice, PUBLICATION, readPublication } from './open-office.ts';

/** PUBLISHING_KILLS=40 is the whole of it, which takes minutes. */
const KILLS = Number(process.env.PUBLISHING_KILLS ?? 6);

const PATIENCE = { timeout: 30_000 };
const ORGANISATIONS = `${PUBLICATION}/observations/organisations.csv`;

/** Somebody who hears of everything, at any hour, and can ask: the number that a reply begins with. */
async function openReader({ person, storage, telegram }: Office) {
  const chat = person(20_000, 'en');
  await expect.poll(() => heard(chat).length, PATIENCE).toBe(1);
  await storage.subscriptions.apply(20_000, { kind: 'subscribe', topics: [{ kind: 'all' }] }, Date.now());
  await storage.subscriptions.apply(20_000, { kind: 'set', setting: { kind: 'quiet' } }, Date.now());
  return chat;
}
