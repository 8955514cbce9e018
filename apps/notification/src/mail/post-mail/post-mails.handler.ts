import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { domainOf, type MailSettings, mailSettings } from '../mail.settings.js';
import { Mails } from '../persistence/mails.js';
import { PostMails } from './post-mails.command.js';

@CommandHandler(PostMails)
export class PostMailsHandler implements ICommandHandler<PostMails> {
  constructor(
    private readonly mails: Mails,
    @Inject(mailSettings) private readonly settings: MailSettings,
  ) {}

  async execute({ tx, mails }: PostMails): Promise<void> {
    await this.mails.post(tx, mails, domainOf(this.settings.from));
  }
}
