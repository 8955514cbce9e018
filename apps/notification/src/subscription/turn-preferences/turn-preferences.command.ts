import { Command } from '@nestjs/cqrs';

export type Turn =
  /** Digests come again from this local day on, with what happened meanwhile. */
  | { readonly kind: 'pause'; readonly until: string }
  /** The digest due at `digestAt` is not made, its news comes with the one after; if that is not the next one, nothing happens. */
  | { readonly kind: 'skip'; readonly digestAt: string }
  | { readonly kind: 'resume' }
  | { readonly kind: 'end' };

/** Whoever holds the link wants nothing for a while, once, ever again, or something after all. Twice is as good as once. */
export class TurnPreferences extends Command<void> {
  constructor(
    readonly token: string,
    readonly turn: Turn,
  ) {
    super();
  }
}
