import { startMailSink } from '../county/mail-sink.js';

/** The sink in a process of its own: says where it listens, and how many it has taken whenever it is asked. */
const sink = await startMailSink();
process.send?.({ url: sink.url });
process.on('message', () => process.send?.({ taken: sink.taken.length }));
