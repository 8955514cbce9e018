import { Command } from '@nestjs/cqrs';

/** No mail shall leave until somebody releases it. */
export class HoldMails extends Command<void> {}

/** The database came out of a backup in a way it cannot notice by itself: what it sent since may have been sent already. */
export class HoldMailsAfterRestore extends Command<void> {}

/** Mail may leave again. Answers how many were waiting. */
export class ReleaseMails extends Command<number> {}
