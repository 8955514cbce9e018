import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { DressedLetter } from '../letter/letters.js';
import { Notices } from '../letter/notices.js';
import { DressNotice } from './dress-notice.query.js';

@QueryHandler(DressNotice)
export class DressNoticeHandler implements IQueryHandler<DressNotice> {
  constructor(private readonly notices: Notices) {}

  async execute({ notice, areas }: DressNotice): Promise<DressedLetter> {
    return this.notices.write(notice, areas);
  }
}
