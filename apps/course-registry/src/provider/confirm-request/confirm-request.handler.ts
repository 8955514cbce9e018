import { ProviderRequests } from '@app/identity';
import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { placeOf } from '@app/places';
import { CommandHandler, type ICommandHandler, type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { RequestNews } from '../request-news.js';
import { ConfirmRequest } from './confirm-request.command.js';
import { LookAtRequest, type RequestToConfirm } from './look-at-request.query.js';

@CommandHandler(ConfirmRequest)
export class ConfirmRequestHandler implements ICommandHandler<ConfirmRequest> {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: ProviderRequests,
    private readonly news: RequestNews,
  ) {}

  async execute({ token }: ConfirmRequest): Promise<void> {
    await this.transactions.run(
      async (tx) => {
        const request = await this.requests.byToken(tx, token);
        if (!request) throw notFound('provider-request');
        await this.requests.confirm(tx, request.id);
        await this.news.tell(tx, { id: request.id, version: request.version + 1, state: 'confirmed' });
      },
      { role: 'system' },
    );
  }
}

@QueryHandler(LookAtRequest)
export class LookAtRequestHandler implements IQueryHandler<LookAtRequest> {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: ProviderRequests,
  ) {}

  async execute({ token }: LookAtRequest): Promise<RequestToConfirm | undefined> {
    const request = await this.transactions.run((tx) => this.requests.byToken(tx, token), { role: 'system' });
    return request && { name: request.name, municipalityName: placeOf(request.municipality)?.name ?? '' };
  }
}
