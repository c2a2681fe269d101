import type { Logger } from 'pino';
import { createMetrics } from '../../../receiver/metrics/metrics';
import type { Surroundings } from '../../../receiver/receiver-parts';
import type { Settings } from '../../../receiver/settings/settings';
import { silentLog, testKeys } from './test-store';

/** Settings of a test; only what working needs is real. */
function testSettings(parts: Partial<Settings> = {}): Settings {
  return {
    port: 0,
    host: '127.0.0.1',
    dataDir: '',
    hookKeys: ['key'],
    encryptionKeys: testKeys,
    channel: {
      name: 'log',
      settings: {},
    },
    language: 'en',
    requestsPerSecond: 7,
    retentionDays: 30,
    metricsHost: '127.0.0.1',
    metricsPort: 0,
    logLevel: 'silent',
    ...parts,
  };
}

export function testSurroundings(settings: Partial<Settings>, log: Logger = silentLog): Surroundings {
  return { settings: testSettings(settings), log, metrics: createMetrics() };
}
