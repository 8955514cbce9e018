import type { PreferencesLinkView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { notFound } from '@app/kernel';
import { ResourceId } from '@app/runtime';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { DescribeFreshLink } from '../send-fresh-link/send-fresh-link.command.js';
import { ShowSubscription } from '../show-subscription/show-subscription.query.js';

@Controller('subscriptions')
export class ShowPreferencesLinkController {
  constructor(private readonly queries: QueryBus) {}

  /** The same page that the link in a mail leads to. */
  @Get(':id/preferences-link')
  @Allow('case_manager', 'coordinator', 'counsellor', 'provider_staff')
  @Header('cache-control', 'no-store')
  async show(
    @CurrentActor() { memberId }: Actor,
    @Param('id', new ResourceId('subscription')) id: string,
  ): Promise<PreferencesLinkView> {
    const own = await this.queries.execute(new ShowSubscription(memberId, id));
    const link = await this.queries.execute(new DescribeFreshLink(own.id));
    if (!link) throw notFound('subscription');
    return { url: link.url };
  }
}
