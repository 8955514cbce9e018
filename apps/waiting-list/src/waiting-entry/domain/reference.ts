/** Crockford's base 32: no letter that is mistaken for a digit or for another letter when read out. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 6;

/** A reference for talk and mail such as 'W-7F3K2Q' from `length` random bytes. Says nothing about the person. */
export function reference(random: Uint8Array): string {
  return `W-${[...random.subarray(0, length)].map((byte) => alphabet.charAt(byte % alphabet.length)).join('')}`;
}

export const referenceBytes = length;
