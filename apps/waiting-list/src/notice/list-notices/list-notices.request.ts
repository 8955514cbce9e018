import { type NoticeState, noticeStates } from '@app/contracts';
import { PageRequest } from '@app/runtime';
import { IsIn, IsOptional } from 'class-validator';

export class ListNoticesRequest extends PageRequest {
  @IsOptional() @IsIn(noticeStates) state: NoticeState = 'draft';
}
