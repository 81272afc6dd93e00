/** The tunnel programs that the tests play, on the PATH as on an admin's computer. */
import { dirname, join } from 'node:path';
import { vi } from 'vitest';

/** @param plays what it does, as in the files of `programs/`; an ordinary start where it is left out */
export function playedPrograms(plays = 'start'): void {
  vi.stubEnv(
    'PATH',
    [join(import.meta.dirname, 'programs'), dirname(process.execPath), '/usr/bin', '/bin'].join(':'),
  );
  vi.stubEnv('TUNNEL_PLAYS', plays);
}

/** A computer without any of them. */
export function noPrograms(): void {
  vi.stubEnv('PATH', '/nowhere');
}
