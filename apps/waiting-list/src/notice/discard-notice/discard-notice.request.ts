import { type NoticeDiscardBody, noticeDiscardReasons } from '@app/contracts';
import { IsIn } from 'class-validator';

/** That a clock stopped, the service itself finds. */
const reasonsOfPeople = noticeDiscardReasons.filter((reason) => reason !== 'clock-stopped');

export class DiscardNoticeRequest {
  @IsIn(reasonsOfPeople) reason: NoticeDiscardBody['reason'];
}
