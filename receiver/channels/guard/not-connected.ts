/** No connection was made, so that nothing of a request has left; `cause` tells why. */
export class NotConnected extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
  }
}
