/** A request was to go to an address that is not public and that nobody has named. */
export class PrivateTarget extends Error {
  constructor(host: string) {
    super(`${host} is not a public address.`);
  }
}
