import type { PolicyPreviewView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { ResourceId } from '@app/runtime';
import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { authorOf } from '../author-of.js';
import { ShowPolicyPreview } from '../show-policy-preview/show-policy-preview.query.js';
import { SteerPolicyPreview } from './steer-policy-preview.command.js';

@Controller('policy-previews')
export class SteerPolicyPreviewController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/stop')
  @HttpCode(200)
  @Allow('coordinator', 'county_admin')
  stop(@CurrentActor() actor: Actor, @Param('id', new ResourceId('policy-preview')) id: string) {
    return this.#steer(actor, id, 'stop');
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Allow('coordinator', 'county_admin')
  resume(@CurrentActor() actor: Actor, @Param('id', new ResourceId('policy-preview')) id: string) {
    return this.#steer(actor, id, 'resume');
  }

  async #steer(actor: Actor, id: string, what: 'stop' | 'resume'): Promise<PolicyPreviewView> {
    const by = authorOf(actor);
    await this.commands.execute(new SteerPolicyPreview(by, id, what));
    return this.queries.execute(new ShowPolicyPreview(id, by));
  }
}
