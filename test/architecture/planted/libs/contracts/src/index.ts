import { kernel } from '../../kernel/src/index.js';

export const contracts = kernel;
