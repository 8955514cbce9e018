import type { CourseStartView } from '@app/contracts';
import { type Actor, Allow, AllowKey, CurrentActor, type Organisation, Organisations } from '@app/identity';
import { notFound, refuseField } from '@app/kernel';
import { created, IdempotencyKey, type OnceKey, type Reply } from '@app/runtime';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { PublishCourseStart } from './publish-course-start.command.js';
import { PublishCourseStartRequest } from './publish-course-start.request.js';

type Provider = Pick<Organisation, 'id' | 'key' | 'name' | 'areas'>;

@Controller('course-starts')
export class PublishCourseStartController {
  constructor(
    private readonly commands: CommandBus,
    private readonly organisations: Organisations,
  ) {}

  @Post()
  @Allow('provider_staff', 'county_admin')
  @AllowKey('course-starts:write')
  async publish(
    @CurrentActor() actor: Actor,
    @Body() request: PublishCourseStartRequest,
    @IdempotencyKey() key: OnceKey | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CourseStartView> {
    const { externalId, provider: providerKey, ...content } = request;
    const provider = await this.#providerFor(actor, providerKey ?? undefined);
    const view = await this.commands.execute(new PublishCourseStart(provider, externalId ?? undefined, content, key));
    created(reply, view);
    return view;
  }

  /** Staff publish for their own provider; the county names one. Somebody else's provider is not there for them. */
  async #providerFor(actor: Actor, key: string | undefined): Promise<Provider> {
    const { organisationId: id, organisationKey, organisationName: name, areas, roles } = actor;
    if (roles.includes('provider_staff') && (key ?? organisationKey) === organisationKey)
      return { id, key: organisationKey, name, areas };
    if (!roles.includes('county_admin')) throw notFound('provider');
    if (key === undefined) throw refuseField('/provider', 'provider.required', 'For which provider is this published?');
    const provider = await this.organisations.byKey(key);
    if (provider?.kind !== 'provider') throw notFound('provider');
    return provider;
  }
}
