import { parentPort } from 'node:worker_threads';
import { type Piece, Thinking } from './thinking.js';

const thinking = new Thinking();

parentPort?.on('message', (piece: Piece) => {
  parentPort?.postMessage({ answer: thinking.take(piece) });
});
