import type { IncomingMessage } from 'node:http';

/**
 * Why a request is not answered; undefined for the page's own requests. Another Host is a foreign name made to point to
 * this computer, another Origin a foreign page; both would reach whatever listens here.
 */
export function refusal(request: IncomingMessage, port: number): string | undefined {
  const { host, origin } = request.headers;
  // Browsers leave the port of http itself out.
  const ports = port === 80 ? ['', ':80'] : [`:${port}`];
  const own = ports.flatMap((end) => [`localhost${end}`, `127.0.0.1${end}`]);
  if (host === undefined || !own.includes(host)) return `This server answers to ${own[0]} only, not to ${host}.`;
  if (origin !== undefined && !own.some((name) => origin === `http://${name}`)) {
    return `This server answers to its own page only, not to ${origin}.`;
  }
  if (climbs(request.url ?? '')) return 'The path leads out of the archive.';
  return undefined;
}

function climbs(url: string): boolean {
  const path =
    url
      .split('?')[0]
      ?.replace(/%2e/gi, '.')
      .replace(/%2f|%5c|\\/gi, '/') ?? '';
  return path.split('/').includes('..');
}
