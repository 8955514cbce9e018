export { Repeating } from './repeating.js';
