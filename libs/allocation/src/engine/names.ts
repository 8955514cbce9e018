import { Codes } from './codes.js';

/** The codes by which people and courses are compared for equality. */
export class Names {
  readonly providers = new Codes();
  private readonly shelves = new Codes();

  /** A level and a track stand on a shelf of their own. */
  shelf(level: string, track: string): number {
    return this.shelves.take(`${track}\t${level}`);
  }

  leaveShelf(level: string, track: string): void {
    this.shelves.giveBack(`${track}\t${level}`);
  }
}
