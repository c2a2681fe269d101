/** What one client may take of the server, so that the others are served meanwhile. */
export const requestLimits = {
  bodyBytes: 256 * 1024,
  /** What is too large is read on and thrown away up to here, so that its sender gets to read the answer. */
  discardedBytes: 4 * 1024 * 1024,
  headerBytes: 16 * 1024,
  connections: 8192,
  /** In milliseconds. */
  time: {
    header: 5_000,
    /** Header and body together. */
    request: 10_000,
    /** Kommo calls again and again; a connection that is kept saves it the handshake. */
    idle: 30_000,
    /** How often is looked for those that are over. */
    look: 1_000,
  },
};
