import type { ApiKeyWithSecret } from '@app/contracts';
import { ApiKeys, newKey } from '@app/identity';
import { Clock, calendarDateOf, notFound } from '@app/kernel';
import { newId, Transactions } from '@app/persistence';
import { once } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { apiKeyView } from '../api-key-view.js';
import { expiryOf, refuseTooMany } from '../key-rules.js';
import { CreateApiKey } from './create-api-key.command.js';

@CommandHandler(CreateApiKey)
export class CreateApiKeyHandler implements ICommandHandler<CreateApiKey> {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: ApiKeys,
    private readonly clock: Clock,
  ) {}

  /** The key is in the first answer alone: what is kept to answer a repetition does not hold it. */
  async execute({ owner, wish, once: onceKey }: CreateApiKey): Promise<ApiKeyWithSecret> {
    const { organisationId, memberId: createdBy } = owner;
    const { name, scopes } = wish;
    const expiresOn = expiryOf(wish.expiresOn ?? undefined, calendarDateOf(this.clock.now()));
    const fresh = { id: newId(), ...newKey() };
    return this.transactions.run(async (tx) => {
      const id = await once(tx, onceKey, async () => {
        refuseTooMany(await this.keys.countLive(tx, organisationId));
        await this.keys.add(tx, { id: fresh.id, organisationId, name, scopes, expiresOn, createdBy }, fresh);
        return fresh.id;
      });
      const key = await this.keys.toChange(tx, organisationId, id);
      if (!key) throw notFound('api-key');
      return { ...apiKeyView(key), ...(id === fresh.id && { key: fresh.text }) };
    });
  }
}
