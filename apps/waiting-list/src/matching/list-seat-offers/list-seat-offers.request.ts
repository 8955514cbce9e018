import { type SeatOfferState, seatOfferStates } from '@app/contracts';
import { PageRequest } from '@app/runtime';
import { IsIn, IsOptional, IsUUID } from 'class-validator';

export class ListSeatOffersRequest extends PageRequest {
  @IsOptional() @IsUUID() courseStartId?: string;
  @IsOptional() @IsUUID() waitingEntryId?: string;
  @IsOptional() @IsIn(seatOfferStates) state?: SeatOfferState;
}
