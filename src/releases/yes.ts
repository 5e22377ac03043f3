/** An operator (Telegram user id) says yes to something, at a moment (epoch milliseconds), for a reason where one is asked for. */
export interface Yes {
  readonly operator: number;
  readonly at: number;
  readonly reason?: string;
}

/** What a yes came to: it is the last that was needed; another operator has to say it as well; this one has said it already; or it is not waited for any more. */
export type YesOutcome = 'enough' | 'another' | 'again' | 'tooLate';
