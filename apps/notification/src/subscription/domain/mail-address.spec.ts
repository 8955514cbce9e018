import { RuleViolation } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { mailAddress, maskedAddress } from './mail-address.js';

const domains = ['jobcenter.example'];

describe('a mail address', () => {
  it.each(['anna.traeger@jobcenter.example', "o'brien+digest@JOBCENTER.example", 'a_b-c@jobcenter.example'])(
    'is taken when it is a mailbox of the organisation: %s',
    (address) => {
      expect(mailAddress(address, domains).toLowerCase()).toBe(address.toLowerCase());
    },
  );

  it.each([
    ['a header after a line break', 'anna@jobcenter.example\r\nBcc: thief@evil.example'],
    ['a bare line feed', 'anna@jobcenter.example\nDATA'],
    ['a bare carriage return', 'anna@jobcenter.example\rRCPT TO:<thief@evil.example>'],
    ['an encoded line break', 'anna%0d%0aBcc:thief@jobcenter.example'],
    ['a second address', 'thief@evil.example,anna@jobcenter.example'],
    ['a group', 'friends:thief@evil.example;@jobcenter.example'],
    ['a display name', '"x <thief@evil.example>" <anna@jobcenter.example>'],
    ['a quoted local part', '"thief@evil.example "@jobcenter.example'],
    ['a comment', 'anna(thief@evil.example)@jobcenter.example'],
    ['a source route', '@evil.example:anna@jobcenter.example'],
    ['a percent route', 'thief%evil.example@jobcenter.example'],
    ['a bang path', 'evil.example!thief@jobcenter.example'],
    ['an encoded word', '=?utf-8?q?thief=40evil.example=3E?=@jobcenter.example'],
    ['an envelope parameter', 'anna@jobcenter.example> NOTIFY=SUCCESS'],
    ['a NUL', 'anna@jobcenter.example\0.evil.example'],
    ['a line separator', 'anna@jobcenter.example\u2028'],
    ['a look-alike', 'аnna@jobcenter.example'],
    ['two at-signs', 'anna@evil.example@jobcenter.example'],
    ['no domain', 'anna'],
    ['two dots', 'an..na@jobcenter.example'],
    ['a dot before the at-sign', 'anna.@jobcenter.example'],
    ['an option', '-oQ/tmp@jobcenter.example'],
    ['too many characters', `${'a'.repeat(64)}@${'b.'.repeat(120)}jobcenter.example`],
    ['a local part of 65', `${'a'.repeat(65)}@jobcenter.example`],
    ['nothing', ''],
    ['a space', ' anna@jobcenter.example'],
  ])('is refused with %s', (_, address) => {
    expect(() => mailAddress(address, domains)).toThrow(RuleViolation);
  });

  it.each(['anna@evil.example', 'anna@jobcenter.example.evil.example', 'anna@notjobcenter.example'])(
    'is refused outside the registered domains: %s',
    (address) => {
      expect(() => mailAddress(address, domains)).toThrow(
        expect.objectContaining({ code: 'subscription.address-elsewhere' }),
      );
    },
  );

  it('takes no longer to refuse a long one than to read it', () => {
    const begun = performance.now();
    expect(() => mailAddress(`${'a.'.repeat(500_000)}@`, domains)).toThrow(RuleViolation);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it('is shown masked', () => {
    expect(maskedAddress('anna.traeger@jobcenter.example')).toBe('a…@jobcenter.example');
  });
});
