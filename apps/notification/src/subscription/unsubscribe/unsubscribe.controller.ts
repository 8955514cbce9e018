import { Everybody } from '@app/identity';
import { AcceptedLanguage, AnswersFile, type Language, TakesFiles } from '@app/runtime';
import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { LookAtUnsubscribeLink, Unsubscribe } from './unsubscribe.command.js';
import { unsubscribePage } from './unsubscribe-page.js';

const html = 'text/html; charset=utf-8';
const strictPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";

@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @AnswersFile('text/html')
  @Get(':token')
  @Everybody('The token in the mail is the right to end what the mail is part of.')
  @Header('content-type', html)
  @Header('content-security-policy', strictPolicy)
  @Header('cache-control', 'no-store')
  async show(@Param('token') token: string, @AcceptedLanguage() language: Language): Promise<string> {
    return unsubscribePage(await this.queries.execute(new LookAtUnsubscribeLink(token)), language);
  }

  /** From the page's button, and from mail programs with `List-Unsubscribe=One-Click` (RFC 8058). */
  @AnswersFile('text/html')
  @Post(':token')
  @Everybody('The token in the mail is the right to end what the mail is part of.')
  @TakesFiles()
  @HttpCode(200)
  @Header('content-type', html)
  @Header('content-security-policy', strictPolicy)
  @Header('cache-control', 'no-store')
  async act(@Param('token') token: string, @AcceptedLanguage() language: Language): Promise<string> {
    await this.commands.execute(new Unsubscribe(token));
    return unsubscribePage(await this.queries.execute(new LookAtUnsubscribeLink(token)), language);
  }
}
