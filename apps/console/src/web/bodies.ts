import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { tokensOf } from '../session/session.js';

const formLimit = 262_144;
const fileLimit = 50 * 1_048_576;
/** The one page that takes a file. */
export const uploadPath = '/imports';

/** Forms, and on one page a file from somebody who is signed in. */
export async function takeForms(instance: FastifyInstance): Promise<void> {
  for (const type of ['application/json', 'text/plain']) instance.removeContentTypeParser(type);
  await instance.register(formbody, { bodyLimit: formLimit });
  await instance.register(multipart, {
    attachFieldsToBody: true,
    limits: { fileSize: fileLimit, files: 1, fields: 10, fieldSize: 10_000 },
  });
  instance.addHook('onRequest', async (request, reply) => {
    const isFile = request.headers['content-type']?.startsWith('multipart/form-data');
    if (!isFile || request.url.startsWith('/api/')) return;
    if (request.url !== uploadPath || !tokensOf(request).get('held')) await reply.status(415).send('');
  });
}
