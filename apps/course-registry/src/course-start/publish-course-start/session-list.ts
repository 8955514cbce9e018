import { HttpException } from '@nestjs/common';
import { ValidateBy, type ValidationArguments } from 'class-validator';

const fields: readonly string[] = ['on', 'from', 'to'];
const day = /^\d{4}-\d{2}-\d{2}$/;
const longestTime = 8;

/**
 * A list of sessions. Courses have dozens of them, so they are looked at in one go: nested classes would cost more than
 * everything else about publishing. What a session says is judged by the rules.
 */
export const IsSessionList = (most: number) =>
  ValidateBy({
    name: 'sessionList',
    validator: {
      validate: (value: unknown, args) => isSessionList(value, most, args),
      defaultMessage: () => `A list of at most ${most} sessions, each with on (YYYY-MM-DD), from and to (HH:MM).`,
    },
  });

function isSessionList(value: unknown, most: number, args: ValidationArguments | undefined): boolean {
  if (!Array.isArray(value) || value.length > most) return false;
  return value.every((session: unknown, position) => {
    if (typeof session !== 'object' || session === null || Array.isArray(session)) return false;
    for (const field in session) if (!fields.includes(field)) throw unknown(`/${args?.property}/${position}/${field}`);
    const { on, from, to } = session as Record<string, unknown>;
    return typeof on === 'string' && day.test(on) && isShort(from) && isShort(to);
  });
}

function isShort(time: unknown): boolean {
  return typeof time === 'string' && time.length <= longestTime;
}

function unknown(pointer: string): HttpException {
  const errors = [{ pointer, code: 'property.unknown', detail: 'There is no such property here.' }];
  return new HttpException({ code: 'request.unknown-property', errors }, 400);
}
