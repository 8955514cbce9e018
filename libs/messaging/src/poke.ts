import { Injectable } from '@nestjs/common';

/** A nudge within this process: something was committed that the dispatcher may send at once. May be missed without harm. */
@Injectable()
export class Poke {
  #listener: () => void = () => {};

  whenPoked(listener: () => void): void {
    this.#listener = listener;
  }

  now(): void {
    this.#listener();
  }
}
