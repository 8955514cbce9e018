import { createTransport } from 'nodemailer';
import { sideBySide } from '../messages/measure.js';

export interface BareLetter {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** The same letters by nodemailer alone: nobody notes anything, nobody would know after a crash. */
export async function sendBare(
  url: string,
  letters: readonly BareLetter[],
  { count, connections, pool }: { readonly count: number; readonly connections: number; readonly pool: boolean },
): Promise<void> {
  const transport = pool
    ? createTransport({ url, pool: true, maxConnections: connections, maxMessages: Number.POSITIVE_INFINITY })
    : createTransport({ url });
  await sideBySide(0, count, connections, async (number) => {
    await transport.sendMail({
      ...letters[number % letters.length],
      from: 'kursbruecke@stadt.example',
      to: `reader-${number}@jobcenter-bochum.example`,
      textEncoding: 'base64',
    });
  });
  transport.close();
}
