import { describe, it } from '@jest/globals';
import { redisIsHere } from './redis.js';
import type { QueueKind } from './system.js';

/** Runs the journeys with the doorbell on either back end. Without a Redis its half is a loud, counted skip; in CI it fails. */
export function onEachQueue(suite: (queue: QueueKind) => void): void {
  describe('with the queue on PostgreSQL', () => suite('postgres'));
  describe('with the queue on Redis', () => {
    if (redisIsHere || process.env['CI']) return suite('redis');
    process.stderr.write('\nNo Redis: the journeys run with the queue on PostgreSQL only. Install redis-server.\n');
    it.todo('NOT TESTED: install redis-server to run the journeys with the queue on Redis');
  });
}
