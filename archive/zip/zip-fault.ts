/** Why bytes are no zip that everybody reads alike; the message is the end of the sentence "the zip …". */
export class ZipFault extends Error {
  override name = 'ZipFault';
}
