import type { Reply } from './reply';

const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
};

/** A refusal; thrown by whatever finds the reason, answered as `application/problem+json`. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly extra: object;

  constructor(status: number, detail: string, extra: object = {}) {
    super(detail);
    this.status = status;
    this.extra = extra;
  }

  get reply(): Reply {
    const { status, message: detail, extra } = this;
    const body = { title: titles[status] ?? '', type: `https://httpstatus.es/${status}`, status, detail, ...extra };
    return { status, headers: { 'Content-Type': 'application/problem+json' }, body: JSON.stringify(body) };
  }
}

/** What is wrong with one value of a written list. */
export interface ValidationError {
  code: string;
  path: string;
  detail: string;
}

/** A refusal of a written list; the errors stand by the `request_id` of the entry, or by its place in the list. */
export function validationProblem(errors: readonly { request_id: string; errors: ValidationError[] }[]): ApiProblem {
  return new ApiProblem(400, 'Request validation failed', { 'validation-errors': errors });
}
