import { spawn } from 'node:child_process';
import { platform } from 'node:os';

/**
 * A shell that waits for this program's end, however it comes, and then asks the server for a fast shutdown: a killed
 * program leaves no server behind. Not on Windows, where the next start stops the server.
 */
export function watchOver(serverPid: number): { readonly dismiss: () => void } {
  if (platform() === 'win32') return { dismiss: () => undefined };
  const shell = spawn('/bin/sh', ['-c', 'read -r done || kill -INT "$1"', 'sh', String(serverPid)], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.on('error', () => undefined);
  shell.stdin.on('error', () => undefined);
  shell.unref();
  return { dismiss: () => shell.stdin.end('done\n') };
}
