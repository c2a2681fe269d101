import { BlockList, isIPv4, isIPv6 } from 'node:net';

const localNames = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|home\.arpa|test|invalid)$/;

/** Networks that are not reached from the internet: RFC 1918, 3927, 4193, 6598 and their kin. */
const privateNetworks = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['224.0.0.0', 3],
] as const) {
  privateNetworks.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const) {
  privateNetworks.addSubnet(network, bits, 'ipv6');
}

/** Whether the host name of a URL is a local or a private one. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$|\.$/g, '').toLowerCase();
  if (isIPv4(host)) return privateNetworks.check(host, 'ipv4');
  if (isIPv6(host)) return privateNetworks.check(host, 'ipv6');
  return localNames.test(host) || !host.includes('.');
}

/** Whether the host is one that documentation uses: RFC 2606 and names that templates carry. */
export function isExampleHost(hostname: string): boolean {
  return /(?:^|\.)(?:example(?:\.(?:com|net|org|edu))?|(?:your|my)-?(?:domain|server|site|host|company)\.[a-z]+)\.?$/i.test(
    hostname,
  );
}
