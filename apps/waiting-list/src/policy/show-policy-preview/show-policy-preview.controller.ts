import type { PolicyPreviewView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { ResourceId } from '@app/runtime';
import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { authorOf } from '../author-of.js';
import { ShowPolicyPreview } from './show-policy-preview.query.js';

@Controller('policy-previews')
export class ShowPolicyPreviewController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Allow('coordinator', 'county_admin')
  show(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('policy-preview')) id: string,
  ): Promise<PolicyPreviewView> {
    return this.queries.execute(new ShowPolicyPreview(id, authorOf(actor)));
  }
}
