import type { ApiKeyWithSecret } from '@app/contracts';
import { type ApiKey, ApiKeys, newKey } from '@app/identity';
import { Clock, calendarDateOf, notFound, RuleViolation } from '@app/kernel';
import { newId, Transactions } from '@app/persistence';
import { once } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { apiKeyView } from '../api-key-view.js';
import { expiryOf } from '../key-rules.js';
import { RotateApiKey } from './rotate-api-key.command.js';

@CommandHandler(RotateApiKey)
export class RotateApiKeyHandler implements ICommandHandler<RotateApiKey> {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: ApiKeys,
    private readonly clock: Clock,
  ) {}

  async execute({ owner, id, graceHours, once: onceKey }: RotateApiKey): Promise<ApiKeyWithSecret> {
    const { organisationId, memberId: createdBy } = owner;
    const fresh = { id: newId(), ...newKey() };
    const expiresOn = expiryOf(undefined, calendarDateOf(this.clock.now()));
    return this.transactions.run(async (tx) => {
      const next = await once(tx, onceKey, async () => {
        const { name, scopes } = followable(await this.keys.toChange(tx, organisationId, id));
        await this.keys.add(tx, { id: fresh.id, organisationId, name, scopes, expiresOn, createdBy }, fresh);
        await this.keys.follow(tx, id, fresh.id, graceHours);
        return fresh.id;
      });
      const key = await this.keys.toChange(tx, organisationId, next);
      if (!key) throw notFound('api-key');
      return { ...apiKeyView(key), ...(next === fresh.id && { key: fresh.text }) };
    });
  }
}

/** One key follows another: whoever rotates the same one twice would leave a key nobody thinks of. */
function followable(key: ApiKey | undefined): ApiKey {
  if (!key) throw notFound('api-key');
  if (!key.live) throw new RuleViolation('api-key.over', 'This key is good no more.', [], 'conflict');
  if (key.followedBy) throw new RuleViolation('api-key.followed', 'Another key follows this one.', [], 'conflict');
  return key;
}
