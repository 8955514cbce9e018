import { kernel } from './index.js';

export const round: unknown = kernel;
