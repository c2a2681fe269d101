import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { dependenciesOf } from '../../widget/dependencies';
import { locateNode } from '../../widget/script';

/** Hosts of public libraries, from which the review lets scripts be loaded. */
const libraryHosts = new Set([
  'cdnjs.cloudflare.com',
  'cdn.jsdelivr.net',
  'unpkg.com',
  'ajax.googleapis.com',
  'code.jquery.com',
  'ajax.aspnetcdn.com',
  'stackpath.bootstrapcdn.com',
  'maxcdn.bootstrapcdn.com',
  'yastatic.net',
]);

export const foreignScript: Rule = {
  id: 'listing/foreign-script',
  severity: 'warning',
  what: 'Dependencies from other servers come from a public library CDN.',
  why: "The review allows libraries from such CDNs only: code on a server of the maker's own can change after it was looked at.",
  source: [sources.listed],
  fix: 'Put the code into the archive, or take the library from a public CDN.',
  example: {
    broken: "define(['https://my.host/lib.js'], …",
    mended: "define(['https://cdn.jsdelivr.net/npm/lib@1.0.0/lib.js'], …",
  },
  *check(widget) {
    for (const { script, node, id } of dependenciesOf(widget)) {
      const address = /^(?:https?:)?\/\//.test(id) ? id.replace(/^\/\//, 'https://') : undefined;
      if (address === undefined || !URL.canParse(address)) continue;
      const { hostname } = new URL(address);
      if (!libraryHosts.has(hostname))
        yield { ...locateNode(script, node), message: `A script is loaded from ${hostname}.` };
    }
  },
};
