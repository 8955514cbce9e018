import { startMailSink } from '../county/mail-sink.js';

/** The sink in a process of its own: says where it listens, and whenever it is asked what it has taken and how busy it was. */
const sink = await startMailSink();
process.send?.({ url: sink.url });
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ taken: sink.taken.length, busySeconds: (user + system) / 1_000_000 });
});
