import type { ApiKeyWithSecret } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { created, IdempotencyKey, type OnceKey, type Reply } from '@app/runtime';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CreateApiKey } from './create-api-key.command.js';
import { CreateApiKeyRequest } from './create-api-key.request.js';

@Controller('api-keys')
export class CreateApiKeyController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allow('provider_staff')
  async create(
    @CurrentActor() actor: Actor,
    @Body() wish: CreateApiKeyRequest,
    @IdempotencyKey() key: OnceKey | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApiKeyWithSecret> {
    const view = await this.commands.execute(new CreateApiKey(actor, wish, key));
    created(reply, view);
    reply.header('cache-control', 'no-store');
    return view;
  }
}
