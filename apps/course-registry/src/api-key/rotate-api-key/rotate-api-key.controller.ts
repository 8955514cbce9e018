import type { ApiKeyWithSecret } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { IdempotencyKey, type OnceKey, type Reply, ResourceId } from '@app/runtime';
import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { RotateApiKey } from './rotate-api-key.command.js';
import { RotateApiKeyRequest } from './rotate-api-key.request.js';

const week = 168;

@Controller('api-keys')
export class RotateApiKeyController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/rotate')
  @Allow('provider_staff')
  async rotate(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('api-key')) id: string,
    @Body() { graceHours }: RotateApiKeyRequest,
    @IdempotencyKey() key: OnceKey | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApiKeyWithSecret> {
    const view = await this.commands.execute(new RotateApiKey(actor, id, graceHours ?? week, key));
    reply.header('cache-control', 'no-store');
    return view;
  }
}
