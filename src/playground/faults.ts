/** What goes wrong. `before` and `after`: has the call been carried out when the connection breaks? */
export type Fault =
  | {
      readonly kind: 'refused';
      readonly code: number;
      readonly description: string;
      readonly retryAfter?: number;
    }
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  | { readonly kind: 'malformed' };

/** A fault, for calls of one method or of any, into one chat or into any, so many times. */
export interface PlannedFault {
  readonly fault: Fault;
  readonly method?: string;
  readonly chatId?: number;
  /** Once where it is not said. */
  readonly times?: number;
}

export type Faults = ReturnType<typeof createFaults>;

/** Faults that are planned for coming calls; used up in the order in which they were planned. */
export function createFaults() {
  let planned: { readonly plan: PlannedFault; left: number }[] = [];
  return {
    plan(plan: PlannedFault): void {
      planned.push({ plan, left: plan.times ?? 1 });
    },

    /** Nothing goes wrong any more. */
    clear(): void {
      planned = [];
    },

    /** The fault that this call meets, if any. Methods are named in small letters. */
    take(method: string, chatId: number | undefined): Fault | undefined {
      const met = planned.find(
        ({ plan }) =>
          (plan.method === undefined || plan.method.toLowerCase() === method) &&
          (plan.chatId === undefined || plan.chatId === chatId),
      );
      if (met === undefined) return undefined;
      met.left -= 1;
      if (met.left <= 0) planned = planned.filter((one) => one !== met);
      return met.plan.fault;
    },
  };
}
