import { constants } from 'node:fs';
import { mkdir, open, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** A report is a few kilobytes; whatever is larger is none. */
const largest = 1_048_576;

/**
 * A Maildir: the mail server puts each message into `new` as a file of its own, and what has been read is moved to `cur`,
 * where it stays until the operator clears it away.
 */
export class ReportsFolder {
  constructor(private readonly folder: string) {}

  /** Names of what nobody has read yet, oldest first, `most` of them. */
  async unread(most: number): Promise<readonly string[]> {
    await mkdir(join(this.folder, 'cur'), { recursive: true });
    await mkdir(join(this.folder, 'new'), { recursive: true });
    const names = await readdir(join(this.folder, 'new'));
    return names
      .filter((name) => !name.startsWith('.'))
      .sort()
      .slice(0, most);
  }

  /** Undefined when it is no plain file, too large to be a report, or somebody else has taken it. */
  async read(name: string): Promise<Uint8Array | undefined> {
    const file = await open(join(this.folder, 'new', name), constants.O_RDONLY | constants.O_NOFOLLOW).catch(() => {});
    if (!file) return undefined;
    try {
      const stat = await file.stat();
      return stat.isFile() && stat.size <= largest ? await file.readFile() : undefined;
    } finally {
      await file.close();
    }
  }

  /** Another process may have been first. */
  async markRead(name: string): Promise<void> {
    await rename(join(this.folder, 'new', name), join(this.folder, 'cur', `${name.replace(/:2,.*$/, '')}:2,S`)).catch(
      () => {},
    );
  }
}
