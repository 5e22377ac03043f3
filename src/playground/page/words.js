import { en } from './words/en.js';
import { kk } from './words/kk.js';
import { ru } from './words/ru.js';

/** The page's own words. What the bot says stands in the bot's locales. */
export const WORDS = { kk, ru, en };
