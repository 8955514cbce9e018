import type { NoticeLetterView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';
import type { SendingMember } from '../sender-of.js';

/** One letter. The name is filled in only when somebody says what for; that read is on record. */
export class ShowNotice extends Query<NoticeLetterView> {
  constructor(
    readonly reader: SendingMember,
    readonly id: string,
    readonly named?: { readonly purpose: string | undefined },
  ) {
    super();
  }
}
