import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import type { Slots } from './slots.ts';

/** An indicator with what a message says for it: its slots, and the tokens that its wordings explain. */
export interface About {
  readonly indicator: CatalogueIndicator;
  readonly slots: Slots;
  readonly named: ReadonlySet<number>;
  /** The tokens that any of its wordings has, but for words that say nothing. */
  readonly met: ReadonlySet<number>;
  /** The tokens of wordings of which at least half was said: the indicator's name. */
  readonly name: ReadonlySet<number>;
}
