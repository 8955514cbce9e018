import { say } from '../../../apps/notification/src/main.js';

export const messaging = say;
