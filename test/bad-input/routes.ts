import type { System } from '../journeys/system.js';
import { type Expectation, expectations } from './expectations.js';

export const services = ['course-registry', 'waiting-list', 'notification'] as const;
export type Service = (typeof services)[number];

/** One operation of a service, as its own OpenAPI document says. */
export interface DocumentedRoute {
  readonly service: Service;
  readonly method: string;
  /** Below `/api/<service>/`, with `{id}` where an id belongs. */
  readonly path: string;
  /** 'POST course-registry/course-starts' */
  readonly name: string;
  /** A list in pages. */
  readonly paged: boolean;
}

export type Route = DocumentedRoute & Expectation;

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
}

export async function documentedRoutes(system: System): Promise<readonly DocumentedRoute[]> {
  const found = await Promise.all(
    services.map(async (service) => {
      const answer = await fetch(`${system.serviceUrl(service)}/openapi.json`);
      return routesIn(service, (await answer.json()) as OpenApi);
    }),
  );
  return found.flat();
}

export function routesIn(service: Service, { paths }: OpenApi): readonly DocumentedRoute[] {
  return Object.entries(paths).flatMap(([full, operations]) =>
    Object.entries(operations).map(([verb, { parameters = [] }]) => {
      const path = full.replace(`/api/${service}/`, '');
      const method = verb.toUpperCase();
      const paged = parameters.some((parameter) => parameter.in === 'query' && parameter.name === 'limit');
      return { service, method, path, name: `${method} ${service}/${path}`, paged };
    }),
  );
}

/** Routes nobody expects, and expectations of routes that are not there. */
export function mismatches(documented: readonly DocumentedRoute[], table = expectations): readonly string[] {
  const names = new Set(documented.map(({ name }) => name));
  return [
    ...documented.filter(({ name }) => !table[name]).map(({ name }) => `${name} is in no table of expectations`),
    ...Object.keys(table)
      .filter((name) => !names.has(name))
      .map((name) => `${name} is expected and not there`),
  ];
}

export function withExpectations(documented: readonly DocumentedRoute[]): readonly Route[] {
  return documented.flatMap((route) => {
    const expectation = expectations[route.name];
    return expectation ? [{ ...route, ...expectation }] : [];
  });
}
