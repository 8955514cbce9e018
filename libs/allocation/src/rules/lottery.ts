/** A 32-bit number anybody can work out again: FNV-1a over the char codes, xor the published salt, MurmurHash3's finaliser. */
export function lottery(salt: number, ticket: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < ticket.length; index += 1) hash = Math.imul(hash ^ ticket.charCodeAt(index), 0x01000193);
  hash = (hash ^ salt) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
