import { gzipSync } from 'node:zlib';
import type { Figure } from './figure';
import type { BenchSubject } from './with-archive';

/** How large script.js is. */
export function measureScript({ files }: BenchSubject): Figure[] {
  const script = files.get('script.js') ?? Buffer.alloc(0);
  return [
    sizeFigure('script.js, raw', script.length, 34_000),
    sizeFigure('script.js, gzipped', gzipSync(script, { level: 9 }).length, 11_000),
  ];
}

function sizeFigure(what: string, bytes: number, goal: number): Figure {
  return { what, measured: `${bytes} bytes`, target: `under ${goal.toLocaleString('en')}`, reached: bytes < goal };
}
