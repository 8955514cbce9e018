export { type Access, Allow, accessKey, CurrentActor, Everybody } from './access.js';
export { type Actor, type Role, roles } from './actor.js';
export { type ActorScope, scopeOf } from './scope.js';
