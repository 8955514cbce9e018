import { type CatalogueLanguage, type CatalogueTexts, catalogueTexts, languageFacts } from '@app/catalogue-texts';
import type { FastifyRequest } from 'fastify';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { CatalogueService } from '../services/catalogue-service.js';
import { ServiceClient } from '../services/service-client.js';
import type { ConsoleSettings } from '../settings.js';
import { languageOfPath } from './addresses.js';

/** Somebody who reads the public pages. Nothing is known of them but what they asked for. */
export interface Reader {
  readonly language: CatalogueLanguage;
  readonly texts: CatalogueTexts;
  /** Path and query of this page. */
  readonly url: string;
  readonly consoleUrl: string;
}

export function readerOf({ url }: Pick<FastifyRequest, 'url'>, { consoleUrl }: ConsoleSettings): Reader {
  const language = languageOfPath(url);
  return { language, texts: catalogueTexts(language), url, consoleUrl };
}

/** The browser's name goes along, so that robots are not counted; it is kept nowhere. */
export function catalogueFor(request: FastifyRequest, { services }: ConsoleSettings): CatalogueService {
  const { tag } = languageFacts(languageOfPath(request.url));
  const userAgent = request.headers['user-agent'];
  const caller = { language: tag, userAgent, traceparent: request.traceparent };
  return new CatalogueService(new ServiceClient('course-registry', services['course-registry'], caller));
}

export const ReaderContext = createContext<Reader | undefined>(undefined);

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('A part of a public page was rendered outside one.');
  return reader;
}
