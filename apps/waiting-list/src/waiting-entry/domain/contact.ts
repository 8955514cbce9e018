import type { ContactOutcome, ContactView } from '@app/contracts';

/** So often a person is asked before somebody decides what becomes of the entry. Nothing is ever deleted for silence. */
export const attemptsBeforeDeciding = 3;

/** What was tried since somebody fell silent. */
export interface Attempts {
  readonly dormantSince: Date;
  readonly notReached: number;
  readonly lastTriedAt: Date | null;
}

export function contactView({ dormantSince, notReached, lastTriedAt }: Attempts): ContactView {
  return {
    dormantSince: dormantSince.toISOString(),
    notReached,
    ...(lastTriedAt && { lastTriedAt: lastTriedAt.toISOString() }),
    toDecide: notReached >= attemptsBeforeDeciding,
  };
}

/** What follows from asking somebody: back in the order, out of it, or asked again another day. */
export function effectOf(outcome: ContactOutcome, dormant: boolean): 'resume' | 'withdraw' | 'none' {
  if (outcome === 'no-longer-wants') return 'withdraw';
  return outcome === 'still-wants' && dormant ? 'resume' : 'none';
}
