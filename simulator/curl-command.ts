/** A request as it goes over the wire. */
export interface HookRequest {
  url: string;
  contentType: string;
  body: string;
}

/** The request as one line for a POSIX shell. */
export function curlCommand({ url, contentType, body }: HookRequest): string {
  // --data-raw and not --data, which would read a file when the body begins with @.
  return [
    'curl',
    '--globoff',
    '--request',
    'POST',
    '--header',
    quoted(`Content-Type: ${contentType}`),
    '--data-raw',
    quoted(body),
    // Whatever it begins with, it is no option.
    '--',
    quoted(url),
  ].join(' ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
