import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Outbound } from '../persistence/outbound.js';
import { IsMailInDoubt } from './is-mail-in-doubt.query.js';

@QueryHandler(IsMailInDoubt)
export class IsMailInDoubtHandler implements IQueryHandler<IsMailInDoubt> {
  constructor(private readonly outbound: Outbound) {}

  execute({ tx }: IsMailInDoubt): Promise<boolean> {
    return this.outbound.isInDoubt(tx);
  }
}
