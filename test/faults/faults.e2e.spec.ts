import { afterAll, beforeAll, describe } from '@jest/globals';
import { onEachQueue } from '../journeys/queues.js';
import { type System, startSystem } from '../journeys/system.js';
import { crashes } from './crashes.js';
import { databaseAway } from './database-away.js';
import { invariants } from './invariants.js';
import { mails } from './mails.js';
import { restart } from './restart.js';
import { secrets } from './secrets.js';
import { takeover } from './takeover.js';

onEachQueue((queue) => {
  let system: System;
  const running = () => system;

  beforeAll(async () => {
    system = await startSystem({ queue });
  }, 240_000);

  afterAll(() => system?.stop(), 60_000);

  describe('when processes die and queues forget', () => crashes(running));
  describe('when mail is interrupted', () => mails(running));
  describe('when the database is away', () => databaseAway(running));
  describe('the invariants', () => invariants(running));
  describe('when whoever matches is held still or dies', () => takeover(running));
  describe('about people', () => secrets(running));
  describe('the whole system', () =>
    restart(running, (again) => {
      system = again;
    }));
});
