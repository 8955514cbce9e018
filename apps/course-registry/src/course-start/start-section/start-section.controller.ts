import type { CourseStartView } from '@app/contracts';
import { type Actor, Allow, AllowKey, CurrentActor } from '@app/identity';
import { type CourseStartId, notFound } from '@app/kernel';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { changeBy } from '../acting-for.js';
import { StartSection } from './start-section.command.js';

@Controller('course-starts')
export class StartSectionController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/sections/:number/start')
  @HttpCode(200)
  @Allow('provider_staff', 'county_admin')
  @AllowKey('course-starts:write')
  async start(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('course-start')) id: CourseStartId,
    @Param('number') number: string,
    @IfMatch() seen: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CourseStartView> {
    if (!/^[1-9]\d{0,2}$/.test(number)) throw notFound('section');
    return versioned(reply, await this.commands.execute(new StartSection(changeBy(actor, id, seen), Number(number))));
  }
}
