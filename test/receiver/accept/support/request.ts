import { request } from 'node:http';

/** What came back. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** What is sent, besides the address. */
export interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** One request on a connection of its own. */
export function ask(url: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(url, { method, headers, agent: false }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      response.on('error', reject);
    });
    call.on('error', reject);
    call.end(body);
  });
}

/** Sends a hook as Kommo does. */
export function post(url: string, body: string | Buffer, key: string): Promise<Answer> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return ask(`${url}/kommo/pipeline?key=${key}`, { method: 'POST', headers, body });
}

/** A hook that is like no other with another number. */
export function hookNumber(number: number, message = 'Hello'): string {
  return (
    `event[type]=14&event[type_code]=lead_status_changed&event[data][id]=${number}&event[data][element_type]=2` +
    `&event[data][status_id]=30&event[data][pipeline_id]=20&event[time]=1491300016&account_id=5` +
    `&action[settings][widget][settings][message]=${encodeURIComponent(message)}`
  );
}
