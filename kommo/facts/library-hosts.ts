/** Hosts of public libraries, from which the review lets scripts be loaded. */
export const libraryHosts: readonly string[] = [
  'cdnjs.cloudflare.com',
  'cdn.jsdelivr.net',
  'unpkg.com',
  'ajax.googleapis.com',
  'code.jquery.com',
  'ajax.aspnetcdn.com',
  'stackpath.bootstrapcdn.com',
  'maxcdn.bootstrapcdn.com',
  'yastatic.net',
];
