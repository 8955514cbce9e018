import { ProviderRequestChangedV1 } from '@app/contracts';
import { ProviderRequests } from '@app/identity';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { PostNotice } from '../../mail/post-mail/post-notice.command.js';
import type { NoticeKind } from '../write-notice/write-notice.query.js';

const notices: Readonly<Record<string, NoticeKind | undefined>> = {
  asked: 'provider-confirm',
  approved: 'provider-approved',
  refused: 'provider-refused',
};

/** Asks the mailbox of an organisation whether it was them, and tells them what the county has decided. */
@Injectable()
export class WriteToProviderWhenProviderRequestChanged implements Consumer<ProviderRequestChangedV1> {
  readonly hears = ProviderRequestChangedV1;

  constructor(
    private readonly requests: ProviderRequests,
    private readonly commands: CommandBus,
  ) {}

  async on(tx: Tx, { providerRequestId: about, version: round, state }: ProviderRequestChangedV1): Promise<void> {
    const kind = notices[state];
    const request = kind && (await this.requests.one(tx, about));
    if (!request || request.state !== state) return;
    await this.commands.execute(new PostNotice(tx, { kind, about, round }, request.mailbox));
  }
}
