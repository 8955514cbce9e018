import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { domainOf, type MailSettings, mailSettings } from '../mail.settings.js';
import { Mails } from '../persistence/mails.js';
import { PostMail } from './post-mail.command.js';

@CommandHandler(PostMail)
export class PostMailHandler implements ICommandHandler<PostMail> {
  constructor(
    private readonly mails: Mails,
    @Inject(mailSettings) private readonly settings: MailSettings,
  ) {}

  async execute({ tx, mail }: PostMail): Promise<void> {
    await this.mails.post(tx, mail, domainOf(this.settings.from));
  }
}
