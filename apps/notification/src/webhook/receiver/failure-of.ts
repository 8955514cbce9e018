import type { AttemptFailure } from '@app/contracts';

/** The address is none that we call, whatever it would answer. */
export class UnreachableByRule extends Error {
  override readonly name = 'UnreachableByRule';
}

export class UnknownHost extends Error {
  override readonly name = 'UnknownHost';

  constructor(cause: unknown) {
    super('The name has no address.', { cause });
  }
}

/** Why a receiver could not be asked, in few words that give nothing of our network away. */
export function failureOf(error: unknown, deadline: AbortSignal): AttemptFailure {
  if (deadline.aborted) return 'timed-out';
  if (error instanceof UnreachableByRule) return 'address-refused';
  if (error instanceof UnknownHost) return 'host-unknown';
  return aboutCertificates.test(codeOf(error)) ? 'certificate-refused' : 'connection-failed';
}

const aboutCertificates = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ERR_TLS/;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
