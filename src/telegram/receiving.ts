/** A bot that receives updates. */
export interface Receiving {
  /** Resolves, with one line for the operator, only where updates can no longer be received. */
  readonly broken: Promise<string>;
  /** Takes no more updates. */
  stop(): Promise<void>;
}
