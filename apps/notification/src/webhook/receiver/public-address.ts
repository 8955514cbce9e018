import { BlockList, isIP, isIPv6 } from 'node:net';

/** Networks that lead back to ourselves, to neighbours or nowhere (IANA special-purpose registries; RFC 6890 and later). */
const closed4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** Within the one part of IPv6 that is given out: Teredo, ORCHID, documentation, 6to4, and SRv6 identifiers. */
const closed6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20', '2620:4f:8000::/48'];
const given6 = '2000::/3';

const closed = listOf(closed4, closed6);
const given = listOf([], [given6]);

/** True for an address that everybody on the internet can reach. IPv4 in the clothes of IPv6 is none. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/%.*$/, '');
  if (isIPv6(plain)) return given.check(plain, 'ipv6') && !closed.check(plain, 'ipv6');
  return isIP(plain) === 4 && !closed.check(plain, 'ipv4');
}

function listOf(four: readonly string[], six: readonly string[]): BlockList {
  const list = new BlockList();
  const add = (network: string, family: 'ipv4' | 'ipv6') => {
    const [address = '', bits] = network.split('/');
    list.addSubnet(address, Number(bits), family);
  };
  for (const network of four) add(network, 'ipv4');
  for (const network of six) add(network, 'ipv6');
  return list;
}
