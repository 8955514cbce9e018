import type { Role } from '@app/identity';
import {
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
  ForbiddenException,
  Inject,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { type ConsoleSettings, consoleSettings } from '../settings.js';
import { isOurForm } from './csrf.js';
import type { VisitedRequest } from './visit.js';
import { Visits } from './visits.js';

const openKey = 'console:open';
const linkedKey = 'console:linked';
const sessionlessKey = 'console:sessionless';
const rolesKey = 'console:roles';

/** A page for guests too. */
export const OpenToGuests = () => SetMetadata(openKey, true);
/**
 * A page for whoever has a link that is a right by itself. Its forms need no token of the session: no other site knows
 * the address they are posted to.
 */
export const OpenToLinks = () => applyDecorators(SetMetadata(openKey, true), SetMetadata(linkedKey, true));
/** A page for everybody that remembers nobody: no session is opened and no cookie set. It answers nothing but GET. */
export const WithoutSession = () => SetMetadata(sessionlessKey, true);
/** A page of these roles; others are told that it is not theirs. The services decide again for themselves. */
export const PageOf = (...roles: readonly Role[]) => SetMetadata(rolesKey, roles);

/** Nobody is signed in: the browser is sent to sign in and comes back. */
export class NotSignedIn extends Error {}
/** A form that no page of ours sent. */
export class ForeignForm extends Error {}

/** Stands before every page: a session, a form of ours, a role. */
@Injectable()
export class VisitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly visits: Visits,
    @Inject(consoleSettings) private readonly settings: ConsoleSettings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<VisitedRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const marked = <T>(key: string) =>
      this.reflector.getAllAndOverride<T>(key, [context.getHandler(), context.getClass()]);
    if (marked<boolean>(sessionlessKey)) return true;
    request.guest = this.visits.guest(request, reply);
    if (request.method === 'POST' && !marked<boolean>(linkedKey)) this.#refuseForeign(request);
    if (marked<boolean>(openKey)) return true;
    const visit = await this.visits.open(request, request.guest);
    if (!visit) throw new NotSignedIn();
    request.visit = visit;
    const roles = marked<readonly Role[]>(rolesKey);
    if (roles && !roles.some((role) => visit.me.roles.includes(role))) throw new ForbiddenException();
    return true;
  }

  #refuseForeign(request: VisitedRequest): void {
    if (!isOurForm(request, this.settings.consoleUrl)) throw new ForeignForm();
  }
}
