import { parentPort, workerData } from 'node:worker_threads';
import type { Sheet } from '../domain/sheet.js';
import { typeset } from './typeset.js';

parentPort?.postMessage(await typeset(workerData as Sheet));
