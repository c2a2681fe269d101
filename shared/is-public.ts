import { BlockList, isIP } from 'node:net';

/** Networks that are no part of the public Internet (IANA's registry of special-purpose addresses). */
const specialNetworks: readonly [network: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** The parts of IPv6 that may be public: the rest holds loopback, local, mapped-twice and reserved addresses. */
const ordinaryNetworks: readonly [network: string, prefix: number][] = [
  ['2000::', 3],
  // An address of IPv4 in IPv6, and one behind a translator of the network: as public as the address of IPv4 is.
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
];

/** Within these: protocols of their own (Teredo among them), documentation, and 6to4, which hides an address of IPv4. */
const specialWithin: readonly [network: string, prefix: number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ...specialNetworks.map(([network, prefix]): [string, number] => [`64:ff9b::${network}`, 96 + prefix]),
];

const special = new BlockList();
// A list of networks of IPv4 holds for mapped addresses too.
for (const [network, prefix] of specialNetworks) special.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of specialWithin) special.addSubnet(network, prefix, 'ipv6');

const ordinary = new BlockList();
for (const [network, prefix] of ordinaryNetworks) ordinary.addSubnet(network, prefix, 'ipv6');

/** Whether an IP address belongs to the public Internet; what is no IP address does not. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !special.check(address, 'ipv4');
  // One with a zone (fe80::1%eth0) is meant for a network of this machine.
  if (isIP(address) !== 6 || address.includes('%')) return false;
  return ordinary.check(address, 'ipv6') && !special.check(address, 'ipv6');
}
