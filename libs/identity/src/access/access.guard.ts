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
import { Members } from '../members/members.js';
import { type Caller, TokenRefused, TokenVerifier } from '../tokens/token-verifier.js';
import { type Access, accessKey } from './access.js';

interface Request {
  readonly headers: { readonly authorization?: string };
  readonly routeOptions?: { readonly url?: string };
  actor?: Actor;
}

const bearer = /^Bearer ([\w.~+/-]+=*)$/i;

/** Stands before every route of a service; it is global, so no path leads around it. */
@Injectable()
export class AccessGuard implements CanActivate {
  readonly #log = new Logger('access');

  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenVerifier,
    private readonly members: Members,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access>(accessKey, [context.getHandler(), context.getClass()]);
    if (access && 'everybody' in access) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const actor = await this.members.actorOf(await this.#caller(request.headers.authorization));
    if (!actor) throw new ForbiddenException({ code: 'member.unknown' });
    if (!mayCall(actor, access?.roles ?? [])) throw this.#denied(actor, request);
    request.actor = actor;
    return true;
  }

  async #caller(authorization: string | undefined): Promise<Caller> {
    if (!authorization) throw new UnauthorizedException({ code: 'token.missing' });
    const token = bearer.exec(authorization)?.[1];
    if (!token) throw new UnauthorizedException({ code: 'token.invalid' });
    try {
      return await this.tokens.verify(token);
    } catch (error) {
      if (error instanceof TokenRefused) throw new UnauthorizedException({ code: 'token.invalid' });
      throw new ServiceUnavailableException({ code: 'issuer.unreachable' }, { cause: error });
    }
  }

  #denied({ memberId, organisationId }: Actor, { routeOptions }: Request): ForbiddenException {
    this.#log.warn({ code: 'access.denied', memberId, organisationId, route: routeOptions?.url });
    return new ForbiddenException({ code: 'role.missing' });
  }
}

function mayCall(actor: Actor, allowed: readonly Role[]): boolean {
  return actor.roles.some((role) => allowed.includes(role));
}
