import { Injectable } from '@nestjs/common';

/** A nudge within this process: a matching run is due. May be missed without harm; the next tick finds out. */
@Injectable()
export class MatchingBell {
  #listener: () => void = () => {};

  whenRung(listener: () => void): void {
    this.#listener = listener;
  }

  ring(): void {
    this.#listener();
  }
}
