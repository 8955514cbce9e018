import { newId, PersistenceModule, type Tables, Transactions } from '@app/persistence';
import {
  Body,
  type CanActivate,
  Controller,
  type ExecutionContext,
  Injectable,
  Module,
  Post,
  Res,
} from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { IsOptional, IsString } from 'class-validator';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTestService } from '../create-test-service.js';
import { created, type Reply } from '../requests/reply.js';
import { RuntimeModule } from '../runtime.module.js';
import { IdempotencyKey } from './idempotency-key.js';
import { idempotencyTableSql } from './idempotency-table.js';
import { type OnceKey, once } from './once.js';

class Notes1795219200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("create table note (id uuid primary key, text text not null check (text <> 'refused'))");
    await runner.query(idempotencyTableSql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table note, idempotency_key');
  }
}

export const noteTables: Tables = { schema: 'waiting_list', rows: [], migrations: [Notes1795219200001] };

class NoteRequest {
  @IsString() text: string;
  @IsOptional() @IsString() colour?: string;
}

/** Stands for the guard: the caller's name is its token. */
@Injectable()
class EverybodyIsKnown implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<{ headers: { authorization?: string }; actor?: object }>();
    request.actor = { memberId: request.headers.authorization ?? 'Anna' };
    return true;
  }
}

/** Tests let one answer get lost. */
export const fate = { loseNextAnswer: false };

@Controller('notes')
class NoteController {
  constructor(private readonly transactions: Transactions) {}

  @Post()
  async add(@Body() { text }: NoteRequest, @Res({ passthrough: true }) reply: Reply, @IdempotencyKey() key?: OnceKey) {
    const note = await this.transactions.run((tx) =>
      once(tx, key, async () => {
        const id: string = newId();
        await tx.query('insert into note (id, text) values ($1, $2)', [id, text]);
        return { id, version: 1 };
      }),
    );
    if (fate.loseNextAnswer) {
      fate.loseNextAnswer = false;
      throw new Error('The process died after COMMIT.');
    }
    created(reply, note);
    return note;
  }
}

export async function noteService(url: string) {
  @Module({
    imports: [RuntimeModule, PersistenceModule.forService({ url, poolSize: 10 }, noteTables)],
    controllers: [NoteController],
    providers: [{ provide: APP_GUARD, useClass: EverybodyIsKnown }],
  })
  class NoteModule {}
  const compiled = await Test.createTestingModule({ imports: [NoteModule] }).compile();
  return createTestService(compiled, { service: 'waiting-list' });
}
