import { type Actor, Allow, CurrentActor } from '@app/identity';
import { IfMatch } from '@app/runtime';
import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { authorOf } from '../author-of.js';
import { PolicyId } from '../policy-id.pipe.js';
import { DeletePolicy } from './delete-policy.command.js';

@Controller('policies')
export class DeletePolicyController {
  constructor(private readonly commands: CommandBus) {}

  @Delete(':id')
  @HttpCode(204)
  @Allow('coordinator', 'county_admin')
  async delete(
    @CurrentActor() actor: Actor,
    @Param('id', PolicyId) id: string,
    @IfMatch() seen: number | undefined,
  ): Promise<void> {
    await this.commands.execute(new DeletePolicy(authorOf(actor), id, seen));
  }
}
