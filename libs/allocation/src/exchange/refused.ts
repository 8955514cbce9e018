export type RefusalCode = 'MALFORMED' | 'MISSING' | 'NOT_ALLOWED' | 'UNKNOWN' | 'DUPLICATE' | 'NO_SESSION';

/** A request that cannot be carried out as it stands; nothing has changed. `field` is the way to the field, as in `persons[3].level`. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly code: RefusalCode,
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}
