import 'reflect-metadata';
import type { QueueSettings } from '@app/messaging';
import { NestFactory } from '@nestjs/core';
import { LetterService, NoteLetter } from './service.js';
import { Tally } from './tally.js';

const [url = '', queue = ''] = process.argv.slice(2);
const tally = new Tally();
NoteLetter.heard = ({ sentAt }) => tally.note(sentAt);
const app = await NestFactory.createApplicationContext(
  LetterService.with('notification', url, JSON.parse(queue) as QueueSettings),
  { logger: ['error'] },
);
app.enableShutdownHooks();
tally.serve();
