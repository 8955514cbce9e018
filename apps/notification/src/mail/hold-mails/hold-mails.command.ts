import { Command } from '@nestjs/cqrs';

/** No mail shall leave until somebody releases it. */
export class HoldMails extends Command<void> {}

/** Mail may leave again. Answers how many were waiting. */
export class ReleaseMails extends Command<number> {}
