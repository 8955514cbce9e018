import { RuleViolation } from '@app/kernel';
import { Body, Controller, Get, Module, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import type { DestinationStream } from 'pino';
import { createTestService } from './create-test-service.js';
import { isId, PageRequest, paged, readCursor } from './requests/cursor.js';
import { AcceptedLanguage } from './requests/language.js';
import { created, type Reply, versioned } from './requests/reply.js';
import { ResourceId } from './requests/resource-id.pipe.js';
import { IfMatch, NeededIfMatch, refuseStale } from './requests/versions.js';
import { RuntimeModule } from './runtime.module.js';

class RoomRequest {
  @IsString() @IsNotEmpty() name: string;
  @IsOptional() @IsInt() floor?: number;
}

class GroupRequest {
  @IsString() @IsNotEmpty() @MaxLength(100) title: string;
  @IsInt() @Min(1) maxParticipants: number;
  @IsOptional() @ValidateNested() @Type(() => RoomRequest) room?: RoomRequest;
  @IsOptional() @IsIn(['morning', 'evening']) part?: string;
}

class ListGroupsRequest extends PageRequest {
  @IsOptional() @IsIn(['title', 'day']) sort?: string;
}

const ids = ['0192f0c1-0000-7000-8000-000000000001', '0192f0c1-0000-7000-8000-000000000002'] as const;

interface Slowness {
  began(): void;
  over: Promise<void>;
}
export const slowness: Slowness = { began: () => {}, over: Promise.resolve() };

@Controller('groups')
class GroupController {
  @Post()
  add(@Body() group: GroupRequest, @Res({ passthrough: true }) reply: Reply) {
    created(reply, { id: ids[0], version: 1 });
    return group;
  }

  @Get()
  list(@Query() { limit, cursor }: ListGroupsRequest) {
    const [after] = readCursor<[string]>(cursor, [isId]) ?? [''];
    return paged(
      ids.filter((id) => id > after),
      limit,
      (id) => [id],
    );
  }

  /** Answers when the test lets it. */
  @Get('slow')
  async slow() {
    slowness.began();
    await slowness.over;
    return { slow: true };
  }

  @Get(':id')
  show(@Param('id', new ResourceId('group')) id: string, @Res({ passthrough: true }) reply: Reply) {
    versioned(reply, { version: 3 });
    return { id };
  }

  @Patch(':id')
  change(@NeededIfMatch() seen: number) {
    refuseStale(seen, 3);
    return {};
  }

  @Post(':id/close')
  close(@IfMatch() seen: number | undefined, @AcceptedLanguage() language: string) {
    refuseStale(seen, 3);
    if (language === 'en') throw new RuleViolation('group.closed', 'It is closed.', [], 'conflict');
    throw new Error('Amira Beispiel kann nicht schließen');
  }
}

@Module({ imports: [RuntimeModule], controllers: [GroupController] })
class GroupModule {}

/** A service without database, with one feature whose only purpose is to be called wrongly. */
export async function edgeService(options: { logTo?: DestinationStream; requestsPerSecond?: number } = {}) {
  const compiled = await Test.createTestingModule({ imports: [GroupModule] }).compile();
  return createTestService(compiled, { service: 'waiting-list', ...options });
}
