import { Command } from '@nestjs/cqrs';
import type { WishChanges } from '../change-subscription/change-subscription.command.js';

/** Whoever holds the link wants to be told otherwise. Where the mails go is not theirs to change. */
export class ChangePreferences extends Command<void> {
  constructor(
    readonly token: string,
    /** The version the caller has seen. */
    readonly version: number,
    /** With the place as it was written: which one it means depends on the office. */
    readonly changes: AskedChanges,
  ) {
    super();
  }
}

type AskedChanges = Omit<WishChanges, 'around' | 'address' | 'active'> & {
  readonly around?: { readonly place: string; readonly km: number } | null | undefined;
};
