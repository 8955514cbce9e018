import { readFileSync } from 'node:fs';
import { other } from '../../two/domain/other.js';

export const now = () => [readFileSync, other];
