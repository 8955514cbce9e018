/** Which wording of `handovers.consentText` a person agreed to; a new wording needs a new version. */
export const consentTextVersion = '2026-11';
