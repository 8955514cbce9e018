export { type AtomEntry, type AtomFeed, type AtomLink, atomText } from './atom.js';
export { etagOf, names } from './conditional.js';
