import type { ActorScope } from '@app/identity';
import type { OnceKey } from '@app/runtime';
import { Command } from '@nestjs/cqrs';
import type { HoldOutWish } from '../domain/hold-out.js';

/** Somebody who coordinates, as the database is to know them, and where. */
export interface Keeper extends ActorScope {
  readonly areas: readonly string[];
}

/** Places of a course start are kept for some from now on. Answers the hold-out's id. */
export class SetHoldOut extends Command<string> {
  constructor(
    readonly by: Keeper,
    readonly wish: HoldOutWish,
    readonly key?: OnceKey,
  ) {
    super();
  }
}
