import { type Actor, Allow, CurrentActor } from '@app/identity';
import { ResourceId } from '@app/runtime';
import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { RevokeApiKey } from './revoke-api-key.command.js';

@Controller('api-keys')
export class RevokeApiKeyController {
  constructor(private readonly commands: CommandBus) {}

  /** Whoever fears that a key has leaked needs no version of it. The key stays on the list, as revoked. */
  @Delete(':id')
  @HttpCode(204)
  @Allow('provider_staff')
  async revoke(
    @CurrentActor() { organisationId }: Actor,
    @Param('id', new ResourceId('api-key')) id: string,
  ): Promise<void> {
    await this.commands.execute(new RevokeApiKey(organisationId, id));
  }
}
