import { Command } from '@nestjs/cqrs';
import type { HoldOut } from '../domain/hold-out.js';
import type { Keeper } from '../set-hold-out/set-hold-out.command.js';

/** Keeps more places or fewer, or until another day. Answers the course start. */
export class ChangeHoldOut extends Command<string> {
  constructor(
    readonly by: Keeper,
    readonly id: string,
    readonly change: Partial<Pick<HoldOut, 'places' | 'until'>>,
    /** The version the caller has seen. */
    readonly version: number,
  ) {
    super();
  }
}
