import { Everybody } from '@app/identity';
import { notFound } from '@app/kernel';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ConfirmRequest } from './confirm-request.command.js';
import { LookAtRequest, type RequestToConfirm } from './look-at-request.query.js';

const because = 'whoever holds the link from the mail is meant';

/** Mail gateways open every link: looking changes nothing, only POST confirms. */
@Controller('provider-requests/confirmation')
export class ConfirmRequestController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get(':token')
  @Everybody(because)
  async look(@Param('token') token: string): Promise<RequestToConfirm> {
    const request = await this.queries.execute(new LookAtRequest(token));
    if (!request) throw notFound('provider-request');
    return request;
  }

  @Post(':token')
  @HttpCode(200)
  @Everybody(because)
  async confirm(@Param('token') token: string): Promise<{ readonly state: 'confirmed' }> {
    await this.commands.execute(new ConfirmRequest(token));
    return { state: 'confirmed' };
  }
}
