import type { MessageClass, Route, ServiceName } from '@app/contracts';
import type { Consumer } from './consumer.js';

/** The route a message takes; a message without one cannot be said. */
export function routeOf(routes: readonly Route[], message: Pick<MessageClass, 'type'>): Route {
  const route = routes.find((known) => known.message.type === message.type);
  if (!route) throw new Error(`No route says who hears ${message.type}.`);
  return route;
}

/** Refuses a half-wired service: everything routed to it is heard, and it hears nothing else. */
export function refuseHalfWired(
  routes: readonly Route[],
  service: ServiceName,
  consumers: readonly Consumer<object>[],
): void {
  const routed = new Set(routes.filter(({ to }) => to.includes(service)).map(({ message }) => message.type));
  const heard = new Set(consumers.map(({ hears }) => hears.type));
  const unheard = [...routed].filter((type) => !heard.has(type));
  const unsaid = [...heard].filter((type) => !routed.has(type));
  if (unheard.length > 0) throw new Error(`${service} has no consumer for ${unheard.join(', ')}.`);
  if (unsaid.length > 0) throw new Error(`${service} hears ${unsaid.join(', ')}, which no route brings to it.`);
}
