import { Command } from '@nestjs/cqrs';
import type { Caller } from '../domain/caller.js';

/** A second person agrees: the person comes first from now on. */
export class ConfirmHardship extends Command<void> {
  constructor(
    readonly caller: Caller,
    readonly id: string,
    /** The version the caller has seen, if they said so. */
    readonly version?: number,
  ) {
    super();
  }
}
