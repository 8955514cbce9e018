import { Command } from '@nestjs/cqrs';

/** Case managers who never said how they want to be told get what suits most. @returns how many began */
export class BeginUsualSubscriptions extends Command<number> {}
