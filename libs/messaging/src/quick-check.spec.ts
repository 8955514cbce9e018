import { readdirSync, readFileSync } from 'node:fs';
import { routes } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { IsInt, IsOptional, IsString, Max, ValidateNested, validateSync } from 'class-validator';
import fc from 'fast-check';
import { isPlainlyFine } from './quick-check.js';

const folder = new URL('../../contracts/samples/', import.meta.url);
const samples = readdirSync(folder).map((name) => ({
  name,
  payload: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, unknown>,
}));
const messages = routes.flatMap(({ message }) =>
  samples.filter(({ name }) => name.startsWith(`${message.type}.`)).map(({ payload }) => ({ message, payload })),
);

const isAllowed = (said: object) => validateSync(said, { whitelist: true, forbidNonWhitelisted: true }).length === 0;

const odd = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    '',
    0,
    -1,
    1.5,
    Number.NaN,
    true,
    [],
    [1],
    [''],
    [null],
    {},
    'x',
    '2027-01-11',
    '2027-02-30',
  ),
  fc.string(),
  fc.integer(),
  fc.array(fc.string()),
);

describe('a quick look at a message', () => {
  it('knows the samples of every kind of message as fine', () => {
    expect(messages.length).toBeGreaterThan(20);
    for (const { message, payload } of messages)
      expect([message.type, isPlainlyFine(message, Object.assign(new message(), payload))]).toEqual([
        message.type,
        true,
      ]);
  });

  it('lets nothing through that is not allowed, whichever field of which message is spoilt', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...messages),
        fc.nat(),
        odd,
        fc.boolean(),
        ({ message, payload }, at, value, isNew) => {
          const fields = Object.keys(payload);
          const field = isNew ? 'somethingElse' : (fields[at % fields.length] ?? '');
          const said = Object.assign(new message(), payload, { [field]: value });
          expect(isPlainlyFine(message, said)).toBe(isAllowed(said));
        },
      ),
      { numRuns: 200 },
    ));

  it('leaves to others what it does not look at', () => {
    class Inner {
      @IsInt() n: number;
    }
    class Outer {
      static readonly type = 'spec.outer.v1';
      @ValidateNested() inner: Inner;
    }
    class ForSome {
      static readonly type = 'spec.for-some.v1';
      @IsString({ groups: ['some'] }) text: string;
    }
    class Small {
      static readonly type = 'spec.small.v1';
      @IsOptional() @Max(3, { each: true }) numbers?: readonly number[];
    }
    expect(isPlainlyFine(Outer, Object.assign(new Outer(), { inner: new Inner() }))).toBe(false);
    expect(isPlainlyFine(ForSome, Object.assign(new ForSome(), { text: 'x' }))).toBe(false);
    expect(isPlainlyFine(Small, Object.assign(new Small(), { numbers: [1, 3] }))).toBe(true);
    expect(isPlainlyFine(Small, Object.assign(new Small(), { numbers: [1, 4] }))).toBe(false);
    expect(isPlainlyFine(Small, new Small())).toBe(true);
  });
});
