import { gzipSync } from 'node:zlib';
import type { Figure } from './bench';
import type { BenchSubject } from './with-archive';

/** How large script.js is. */
export function measureScript({ files }: BenchSubject): Figure[] {
  const script = files.get('script.js') ?? Buffer.alloc(0);
  const packed = gzipSync(script, { level: 9 });
  return [
    { what: 'script.js, raw', measured: `${script.length} bytes`, target: 'under 24,000' },
    { what: 'script.js, gzipped', measured: `${packed.length} bytes`, target: 'under 7,000' },
  ];
}
