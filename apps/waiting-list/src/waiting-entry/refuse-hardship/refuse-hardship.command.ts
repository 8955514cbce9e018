import type { HardshipRefusal } from '@app/contracts';
import { Command } from '@nestjs/cqrs';
import type { Caller } from '../domain/caller.js';

/** A second person does not agree: nothing changes for anybody. */
export class RefuseHardship extends Command<void> {
  constructor(
    readonly caller: Caller,
    readonly id: string,
    readonly reason: HardshipRefusal,
    /** The version the caller has seen, if they said so. */
    readonly version?: number,
  ) {
    super();
  }
}
