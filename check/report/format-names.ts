/** The names of the output formats. */
export const formatNames = ['text', 'json', 'github', 'sarif'] as const;

/** The name of an output format. */
export type Format = (typeof formatNames)[number];
