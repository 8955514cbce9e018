import { traceContext } from '@app/messaging';
import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Level, type Logger, pino } from 'pino';
import { traceIdOf } from '../requests/trace.js';
import { harmlessTrace } from './harmless-trace.js';

/** One JSON line per event: level, time, service, context, trace id, stable `code`. Never a value of a person. */
export class JsonLogger implements LoggerService {
  readonly #pino: Logger;

  constructor(service: string, level: string, destination?: DestinationStream) {
    const options = {
      level,
      base: { service },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label: string) => ({ level: label }) },
      mixin: () => ({ traceId: traceIdOf(traceContext.get()) }),
    };
    this.#pino = destination ? pino(options, destination) : pino(options);
  }

  log(message: unknown, ...more: unknown[]): void {
    this.#write('info', message, more);
  }

  error(message: unknown, ...more: unknown[]): void {
    this.#write('error', message, more);
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.#write('warn', message, more);
  }

  debug(message: unknown, ...more: unknown[]): void {
    this.#write('debug', message, more);
  }

  verbose(message: unknown, ...more: unknown[]): void {
    this.#write('trace', message, more);
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.#write('fatal', message, more);
  }

  /** Nest passes the context last. */
  #write(level: Level, message: unknown, more: readonly unknown[]): void {
    if (!this.#pino.isLevelEnabled(level)) return;
    const context = typeof more.at(-1) === 'string' ? more.at(-1) : undefined;
    if (message instanceof Error) this.#pino[level]({ context, code: 'error', error: harmlessTrace(message) });
    else if (typeof message === 'object') this.#pino[level]({ context, ...message });
    else this.#pino[level]({ context }, String(message));
  }
}
