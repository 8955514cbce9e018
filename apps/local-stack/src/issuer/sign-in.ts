import type { SampleAccount } from '../sample-county/accounts.js';

export function accountFor(
  accounts: readonly SampleAccount[],
  username: string | undefined,
  password: string | undefined,
): SampleAccount | undefined {
  const wished = username?.trim().toLowerCase();
  return accounts.find((account) => account.username === wished && account.password === password);
}
