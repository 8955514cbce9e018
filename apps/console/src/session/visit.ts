import type { MeView } from '@app/contracts';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Services } from '../services/services.js';
import type { Language, Texts } from '../texts/texts.js';
import type { Flash } from './session.js';

/** What every page knows of the request it answers, signed in or not. */
export interface Guest {
  readonly language: Language;
  readonly texts: Texts;
  /** Path and query of this page. */
  readonly url: string;
  readonly csrf: string;
  readonly flash?: Flash | undefined;
  readonly me?: MeView | undefined;
  readonly name?: string | undefined;
  readonly mailboxUrl?: string | undefined;
}

/** A request of somebody who signed in. */
export interface Visit extends Guest {
  readonly me: MeView;
  readonly services: Services;
}

export interface VisitedRequest extends FastifyRequest {
  visit?: Visit;
  guest?: Guest;
}

/** The visit, in a controller method. */
export const CurrentVisit = createParamDecorator((_: unknown, context: ExecutionContext): Visit => {
  const { visit } = context.switchToHttp().getRequest<VisitedRequest>();
  if (!visit) throw new Error('This page takes a visit but is open to guests.');
  return visit;
});
