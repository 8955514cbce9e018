import { PlacesChangedV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { Copies } from '../persistence/copies.js';

@Injectable()
export class CountPlacesWhenPlacesChanged implements Consumer<PlacesChangedV1> {
  readonly hears = PlacesChangedV1;

  constructor(private readonly copies: Copies) {}

  on(tx: Tx, places: PlacesChangedV1): Promise<void> {
    return this.copies.keepPlaces(tx, places);
  }
}
