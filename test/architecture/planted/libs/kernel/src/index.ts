import { round } from './round.js';

export const kernel = round;
