import { type Actor, scopeOf } from '@app/identity';
import type { Keeper } from './set-hold-out.command.js';

export function keeperOf(actor: Actor): Keeper {
  return { ...scopeOf(actor, 'coordinator', 'county_admin'), areas: actor.areas };
}
