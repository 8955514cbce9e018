import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { domainOf, type MailSettings, mailSettings } from '../mail.settings.js';
import { Mails } from '../persistence/mails.js';
import { PostNotice } from './post-notice.command.js';

@CommandHandler(PostNotice)
export class PostNoticeHandler implements ICommandHandler<PostNotice> {
  constructor(
    private readonly mails: Mails,
    @Inject(mailSettings) private readonly settings: MailSettings,
  ) {}

  async execute({ tx, notice, address }: PostNotice): Promise<void> {
    await this.mails.postNotice(tx, notice, address, domainOf(this.settings.from));
  }
}
