import type { MessageClass } from '@app/contracts';
import { type ValidatorOptions, validateSync } from 'class-validator';
import { isPlainlyFine } from './quick-check.js';

const options: ValidatorOptions = { whitelist: true, validationError: { target: false, value: false } };

/** Hearers could not read what was to be said. */
export class MalformedMessage extends Error {
  constructor(
    type: string,
    /** Names, never values. */
    readonly fields: readonly string[],
  ) {
    super(`${type} is malformed in: ${fields.join(', ')}.`);
    this.name = 'MalformedMessage';
  }
}

/** Refuses to say what hearers could not read. Names the fields, never their values. */
export function refuseMalformed<M extends object>(message: MessageClass<M>, payload: M): void {
  const said = Object.assign(new message(), payload);
  if (isPlainlyFine(message, said)) return;
  const wrong = problems(said, { ...options, forbidNonWhitelisted: true });
  if (wrong.length > 0) throw new MalformedMessage(message.type, wrong);
}

/** The message as its class; undefined when it is not what its type promises. Fields added since are left out. */
export function readPayload<M extends object>(message: MessageClass<M>, payload: object): M | undefined {
  const read = Object.assign(new message(), payload);
  return problems(read, options).length === 0 ? read : undefined;
}

function problems(instance: object, how: ValidatorOptions): readonly string[] {
  return validateSync(instance, how).map(({ property }) => property);
}
