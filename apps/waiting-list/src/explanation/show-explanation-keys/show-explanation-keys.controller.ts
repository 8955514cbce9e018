import type { ExplanationKeysView } from '@app/contracts';
import { Everybody } from '@app/identity';
import { Controller, Get, Header } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ShowExplanationKeys } from './show-explanation-keys.query.js';

@Controller('explanation-keys')
export class ShowExplanationKeysController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Everybody('a court verifies a file without having an account here')
  @Header('cache-control', 'public, max-age=3600')
  show(): Promise<ExplanationKeysView> {
    return this.queries.execute(new ShowExplanationKeys());
  }
}
