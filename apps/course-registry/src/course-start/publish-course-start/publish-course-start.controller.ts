import type { CourseStartView } from '@app/contracts';
import { type Actor, Allow, AllowKey, CurrentActor } from '@app/identity';
import { created, IdempotencyKey, type OnceKey, type Reply } from '@app/runtime';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { causeOf } from '../acting-for.js';
import { NamedProviders } from '../named-provider.js';
import { NamedVenues } from '../named-venues.js';
import { PublishCourseStart } from './publish-course-start.command.js';
import { PublishCourseStartRequest } from './publish-course-start.request.js';

@Controller('course-starts')
export class PublishCourseStartController {
  constructor(
    private readonly commands: CommandBus,
    private readonly providers: NamedProviders,
    private readonly venues: NamedVenues,
  ) {}

  @Post()
  @Allow('provider_staff', 'county_admin')
  @AllowKey('course-starts:write')
  async publish(
    @CurrentActor() actor: Actor,
    @Body() { externalId, provider: named, ...said }: PublishCourseStartRequest,
    @IdempotencyKey() key: OnceKey | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CourseStartView> {
    const provider = await this.providers.for(actor, named ?? undefined);
    const cause = causeOf(actor);
    const content = await this.venues.in(provider.id, said, said.endsOn);
    return created(
      reply,
      await this.commands.execute(new PublishCourseStart(provider, externalId ?? undefined, content, key, cause)),
    );
  }
}
