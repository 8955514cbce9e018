/** Where people read the catalogue and where programs fetch it, as far as we were told. */
export interface Addresses {
  readonly pageOf: (id: string) => string | undefined;
  /** Absolute when it can be. */
  readonly fetched: (path: string) => string;
  /** The domain that names of entries begin with (RFC 4151). */
  readonly authority: string;
}

/** @param consoleUrl where the pages are, without a slash at its end; may be empty */
export function addressesAt(consoleUrl: string): Addresses {
  return {
    pageOf: (id) => (consoleUrl ? `${consoleUrl}/kurse/${id}` : undefined),
    fetched: (path) => `${consoleUrl}${path}`,
    authority: consoleUrl ? new URL(consoleUrl).hostname : 'kursbruecke.invalid',
  };
}
