import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Actor, Role } from '../actor.js';
import type { KeyScope } from '../api-keys/api-key.js';

export const accessKey = 'kursbruecke:access';
export type Access = { readonly roles: readonly Role[] } | { readonly everybody: string };

/** Who may call this route: anyone holding at least one of the roles. */
export const Allow = (...roles: readonly [Role, ...Role[]]) => SetMetadata(accessKey, { roles } satisfies Access);

export const keyAccessKey = 'kursbruecke:key-access';

/** A provider's software may call this route too, as staff of its provider, when its key has this scope. */
export const AllowKey = (scope: KeyScope) => SetMetadata(keyAccessKey, scope);

/** Nobody needs to sign in here; says why. */
export const Everybody = (because: string) => SetMetadata(accessKey, { everybody: because } satisfies Access);

/** The caller, in a controller method of a route that is not for everybody. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => context.switchToHttp().getRequest<{ actor: Actor }>().actor,
);
