import { SeatOfferAcceptedV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { KeepCalendar } from './keep-calendar.js';

@Injectable()
export class PutPlaceIntoCalendarWhenSeatOfferAccepted implements Consumer<SeatOfferAcceptedV1> {
  readonly hears = SeatOfferAcceptedV1;

  constructor(private readonly calendar: KeepCalendar) {}

  on(tx: Tx, facts: SeatOfferAcceptedV1): Promise<void> {
    return this.calendar.placeAccepted(tx, facts);
  }
}
