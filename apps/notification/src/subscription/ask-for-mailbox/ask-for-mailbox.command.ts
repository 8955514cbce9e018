import type { Actor } from '@app/identity';
import type { OnceKey } from '@app/runtime';
import { Command } from '@nestjs/cqrs';

/** An office wants a mailbox of its own to be told. The mailbox is asked first; asked for again, it is asked again. */
export class AskForMailbox extends Command<string> {
  constructor(
    readonly actor: Actor,
    readonly wish: { readonly address: string; readonly language?: 'de' | 'en' | null | undefined },
    readonly key?: OnceKey,
  ) {
    super();
  }
}
