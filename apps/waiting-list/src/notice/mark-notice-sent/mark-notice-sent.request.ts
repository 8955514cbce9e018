import { type NoticeChannel, noticeChannels } from '@app/contracts';
import { IsIn, Matches } from 'class-validator';

export class MarkNoticeSentRequest {
  @Matches(/^\d{4}-\d{2}-\d{2}$/) sentOn: string;
  @IsIn(noticeChannels) channel: NoticeChannel;
}
