/** A tunnel that is a program of this computer: started, read line by line, ended. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Opened, Tunnel, TunnelEnd, TunnelProgram } from './tunnel';
import { readLines } from './whole-lines';

/** What is asked to end and does not is ended, in milliseconds. */
const patienceMs = 3_000;

/** @param path of the executable */
export function programTunnel(program: TunnelProgram, path: string): Tunnel {
  return { id: program.id, open: (options) => open(program, path, options) };
}

async function open(program: TunnelProgram, path: string, options: Opened): Promise<TunnelEnd | null> {
  const { signal, port, onLine, onAddress, onProcess } = options;
  const child = spawn(path, [...program.startArguments(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const closed = once(child, 'close');
  let trouble: TunnelEnd | null = null;
  const take = (line: string) => {
    if (line.trim() === '') return;
    onLine(line);
    const address = program.addressIn(line);
    if (address !== null) onAddress(address);
    trouble ??= program.troubles.find(({ pattern }) => pattern.test(line)) ?? null;
  };
  readLines(child.stdout, take);
  readLines(child.stderr, take);
  if (child.pid !== undefined) onProcess?.(child.pid);
  const end = () => endChild(child);
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  try {
    const [code] = await closed;
    return signal.aborted ? null : (asEnd(trouble) ?? endedWith(program, code));
  } catch (error) {
    return cannotStart(program, error);
  } finally {
    signal.removeEventListener('abort', end);
  }
}

function endChild(child: ReturnType<typeof spawn>): void {
  child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  child.once('close', () => clearTimeout(impatient));
}

function asEnd(trouble: TunnelEnd | null): TunnelEnd | null {
  return trouble === null ? null : { says: trouble.says, remedy: trouble.remedy };
}

function endedWith({ commands: [name] }: TunnelProgram, code: unknown): TunnelEnd {
  const how = typeof code === 'number' ? ` with exit code ${code}` : '';
  return { says: `${name} ended by itself${how}.`, remedy: null };
}

function cannotStart({ commands: [name] }: TunnelProgram, error: unknown): TunnelEnd {
  const why = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  return { says: `${name} could not be started${why}.`, remedy: 'Install it again, or take another tunnel.' };
}
