import {
  type CanActivate,
  type ExecutionContext,
  ForbiddenException,
  Injectable,
  Logger,
  ServiceUnavailableException,
  UnauthorizedException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Actor, Role } from '../actor.js';
import type { KeyScope } from '../api-keys/api-key.js';
import { KeyHolders } from '../api-keys/key-holders.js';
import { Members } from '../members/members.js';
import { type Caller, TokenRefused, TokenVerifier } from '../tokens/token-verifier.js';
import { type Access, accessKey, keyAccessKey } from './access.js';

interface Request {
  readonly headers: { readonly authorization?: string };
  readonly routeOptions?: { readonly url?: string };
  actor?: Actor;
}

const keyPrefix = 'kb_';
const bearer = /^Bearer ([\w.~+/-]+=*)$/i;

/** Stands before every route of a service; it is global, so no path leads around it. */
@Injectable()
export class AccessGuard implements CanActivate {
  readonly #log = new Logger('access');

  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenVerifier,
    private readonly members: Members,
    private readonly keyHolders: KeyHolders,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access>(accessKey, [context.getHandler(), context.getClass()]);
    if (access && 'everybody' in access) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const token = tokenIn(request.headers.authorization);
    const actor = token.startsWith(keyPrefix) ? await this.#keyHolder(token, context) : await this.#member(token);
    if (!mayCall(actor, access?.roles ?? [])) throw this.#denied(actor, request);
    request.actor = actor;
    return true;
  }

  async #member(token: string): Promise<Actor> {
    const actor = await this.members.actorOf(await this.#caller(token));
    if (!actor) throw new ForbiddenException({ code: 'member.unknown' });
    return actor;
  }

  /** A key has no role of its own; a route that names one of its scopes takes it for its provider's staff. */
  async #keyHolder(token: string, context: ExecutionContext): Promise<Actor> {
    const actor = await this.keyHolders.actorOf(token);
    if (!actor) throw new UnauthorizedException({ code: 'token.invalid' });
    const scope = this.reflector.get<KeyScope | undefined>(keyAccessKey, context.getHandler());
    return scope && actor.keyScopes?.includes(scope) ? { ...actor, roles: ['provider_staff'] } : actor;
  }

  async #caller(token: string): Promise<Caller> {
    try {
      return await this.tokens.verify(token);
    } catch (error) {
      if (error instanceof TokenRefused) throw new UnauthorizedException({ code: 'token.invalid' });
      throw new ServiceUnavailableException({ code: 'issuer.unreachable' }, { cause: error });
    }
  }

  #denied({ memberId, organisationId, keyScopes }: Actor, { routeOptions }: Request): ForbiddenException {
    this.#log.warn({ code: 'access.denied', memberId, organisationId, route: routeOptions?.url });
    return new ForbiddenException({ code: keyScopes ? 'key.scope-missing' : 'role.missing' });
  }
}

function tokenIn(authorization: string | undefined): string {
  if (!authorization) throw new UnauthorizedException({ code: 'token.missing' });
  const token = bearer.exec(authorization)?.[1];
  if (!token) throw new UnauthorizedException({ code: 'token.invalid' });
  return token;
}

function mayCall(actor: Actor, allowed: readonly Role[]): boolean {
  return actor.roles.some((role) => allowed.includes(role));
}
