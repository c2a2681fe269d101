import { BlockList, isIPv4, isIPv6 } from 'node:net';

const localNames = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|home\.arpa|test|invalid)$/;

type Networks = readonly (readonly [network: string, bits: number, family: 'ipv4' | 'ipv6'])[];

/** Networks that are not reached from the internet: RFC 1918, 3927, 4193, 6598 and their kin. */
const privateNetworks = blockList([
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 127, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
]);

/** Networks kept for documentation: RFC 5737 and 3849. */
const exampleNetworks = blockList([
  ['192.0.2.0', 24, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['2001:db8::', 32, 'ipv6'],
]);

const exampleNames =
  /(?:^|\.)(?:example(?:\.(?:com|net|org|edu))?|(?:your|my)-?(?:domain|server|site|host|company)\.[a-z]+)\.?$/i;

function blockList(networks: Networks): BlockList {
  const list = new BlockList();
  for (const network of networks) list.addSubnet(...network);
  return list;
}

/** Hosts that tunnels give to whoever starts one; under them nobody has a name of their own for long. */
const tunnelHost =
  /(?:^|[/.@])((?:[\w-]{1,63}\.){1,4}(?:ngrok\.(?:io|app|dev)|ngrok-free\.(?:app|dev)|trycloudflare\.com|loca\.lt|localtunnel\.me|share\.zrok\.io|serveo\.net|serveousercontent\.com|localhost\.run|lhr\.(?:life|rocks)|pagekite\.me|telebit\.io|bore\.pub|tunnelmole\.net|devtunnels\.ms|pinggy\.(?:io|link|online)|webhook\.site|requestbin\.(?:com|net)|beeceptor\.com))(?![\w.-])/i;

/** The host of a tunnel, or of a page to look at requests, in a text. */
export function temporaryHostIn(text: string): string | undefined {
  return tunnelHost.exec(text)?.[1];
}

/** Whether the host name of a URL is a local or a private one. */
export function isPrivateHost(hostname: string): boolean {
  const host = bare(hostname);
  return isIn(privateNetworks, host) ?? (localNames.test(host) || !host.includes('.'));
}

/** Whether the host is one that documentation uses: RFC 2606, 3849, 5737 and names that templates carry. */
export function isExampleHost(hostname: string): boolean {
  return isIn(exampleNetworks, bare(hostname)) ?? exampleNames.test(hostname);
}

function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$|\.$/g, '').toLowerCase();
}

/** Undefined when the host is a name. */
function isIn(networks: BlockList, host: string): boolean | undefined {
  if (isIPv4(host)) return networks.check(host, 'ipv4');
  // Of names, not even asked: the pattern behind isIPv6 takes longer to compile than the whole rule.
  return host.includes(':') && isIPv6(host) ? networks.check(host, 'ipv6') : undefined;
}
