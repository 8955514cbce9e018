import type { PolicyWithTextView } from '@app/contracts';
import { Everybody } from '@app/identity';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ShowCurrentPolicyRequest } from '../show-policy/show-policy.request.js';
import { ShowCurrentPolicy } from './show-current-policy.query.js';

@Controller('policies/current')
export class ShowCurrentPolicyController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Everybody('the rules by which places are given are public')
  show(@Query() { region, wording }: ShowCurrentPolicyRequest): Promise<PolicyWithTextView> {
    return this.queries.execute(new ShowCurrentPolicy(region, wording));
  }
}
