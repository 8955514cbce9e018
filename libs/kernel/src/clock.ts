/** The only source of the current time in decisions. Tests set it; nothing else calls `new Date()` without an argument. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
