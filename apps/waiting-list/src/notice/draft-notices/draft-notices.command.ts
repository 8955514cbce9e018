import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';
import type { ClockToTell } from '../domain/clock-to-tell.js';

export type { ClockToTell } from '../domain/clock-to-tell.js';

/** Drafts what a person may send. Nothing is sent by itself. */
export class DraftNotices extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly told: ClockToTell,
  ) {
    super();
  }
}
