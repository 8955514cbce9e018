import { Everybody } from '@app/identity';
import { AcceptedLanguage, AnswersFile, type Language, TakesFiles } from '@app/runtime';
import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { immediateTexts, unsubscribePage } from '../unsubscribe/unsubscribe-page.js';
import { LookAtImmediateLink, StopImmediateMails } from './stop-immediate-mails.command.js';

const html = 'text/html; charset=utf-8';
const strictPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";

@Controller('unsubscribe-immediate')
export class StopImmediateMailsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @AnswersFile('text/html')
  @Get(':token')
  @Everybody('The token in the mail is the right to end mails of its kind.')
  @Header('content-type', html)
  @Header('content-security-policy', strictPolicy)
  @Header('cache-control', 'no-store')
  async show(@Param('token') token: string, @AcceptedLanguage() language: Language): Promise<string> {
    return unsubscribePage(await this.queries.execute(new LookAtImmediateLink(token)), language, immediateTexts);
  }

  /** From the page's button, and from mail programs with `List-Unsubscribe=One-Click` (RFC 8058). */
  @AnswersFile('text/html')
  @Post(':token')
  @Everybody('The token in the mail is the right to end mails of its kind.')
  @TakesFiles()
  @HttpCode(200)
  @Header('content-type', html)
  @Header('content-security-policy', strictPolicy)
  @Header('cache-control', 'no-store')
  async act(@Param('token') token: string, @AcceptedLanguage() language: Language): Promise<string> {
    await this.commands.execute(new StopImmediateMails(token));
    return unsubscribePage(await this.queries.execute(new LookAtImmediateLink(token)), language, immediateTexts);
  }
}
