import { freePort } from '@app/embedded-postgres';

/** Where each part listens when nobody else does. */
const usual = {
  console: 3000,
  'course-registry': 3001,
  'waiting-list': 3002,
  notification: 3003,
  issuer: 3004,
  mailbox: 3005,
  smtp: 3025,
  postgres: 3032,
} as const;

export type Ports = Readonly<Record<keyof typeof usual, number>>;

/** The ports of the last run where they are still free, so that bookmarks and sessions live on; else the usual, else any. */
export async function choosePorts(last: Partial<Ports> = {}): Promise<Ports> {
  const chosen: Partial<Record<keyof Ports, number>> = {};
  for (const part of Object.keys(usual) as (keyof Ports)[]) {
    const taken = Object.values(chosen);
    const wishes = [last[part], usual[part]].filter((port) => port !== undefined && !taken.includes(port));
    chosen[part] = await firstFree(wishes);
  }
  return chosen as Ports;
}

async function firstFree(wishes: readonly (number | undefined)[]): Promise<number> {
  for (const wish of wishes) {
    if (wish !== undefined && (await freePort(wish)) === wish) return wish;
  }
  return freePort();
}
