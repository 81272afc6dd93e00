/** The failure that is on: at most one, in memory only, so that none is on after a start. It ends by itself. */
import type { Fault, Injection } from '../shared/injection/injection';
import { namesPerson } from '../shared/injection/names-person';

/** What is asked of a request before it is served. */
export interface InjectableRequest {
  settingId: string;
  method: string;
  /** Path and query as they came. */
  url: string;
  /** Read only where somebody in it matters. */
  text(): Promise<string>;
}

export interface Running extends Injection {
  settingId: string;
  startedAt: number;
  /** Milliseconds since 1970. */
  endsAt: number;
  met: number;
}

export interface ActiveInjection {
  /** Called when it is on, off, or has met a request. */
  watch(listener: () => void): void;
  start(settingId: string, injection: Injection): void;
  stop(): void;
  running(): Running | null;
  /** True while a request of this SCIM setting may meet it: asked for each request, and next to nothing while none is on. */
  concerns(settingId: string | null): boolean;
  /** The fault that this request meets; null for none. */
  faultFor(request: InjectableRequest): Promise<{ fault: Fault; running: Running } | null>;
  /** Resolves after so long, or as soon as the failure ends. */
  wait(ms: number): Promise<void>;
}

/** @param random from 0 to below 1 */
export function createActiveInjection(random: () => number = Math.random): ActiveInjection {
  let running: Running | null = null;
  let end: NodeJS.Timeout | undefined;
  const waits = new Set<() => void>();
  const listeners: (() => void)[] = [];
  const changed = () => {
    for (const listener of listeners) listener();
  };

  const stop = () => {
    if (running === null) return;
    running = null;
    clearTimeout(end);
    for (const letGo of waits) letGo();
    changed();
  };

  return {
    stop,
    watch: (listener) => void listeners.push(listener),
    start(settingId, injection) {
      stop();
      const ms = injection.minutes * 60_000;
      running = { ...injection, settingId, startedAt: Date.now(), endsAt: Date.now() + ms, met: 0 };
      end = setTimeout(stop, ms).unref();
      changed();
    },
    running: () => running,
    concerns: (settingId) => running !== null && running.settingId === settingId,
    async faultFor(request) {
      const asked = running;
      if (asked === null || !(await fits(asked, request, random)) || running !== asked) return null;
      asked.met += 1;
      if (asked.met === asked.target.next) stop();
      else changed();
      return { fault: asked.fault, running: asked };
    },
    wait(ms) {
      return new Promise((resolve) => {
        const letGo = () => {
          clearTimeout(timer);
          waits.delete(letGo);
          resolve();
        };
        const timer = setTimeout(letGo, ms);
        waits.add(letGo);
      });
    },
  };
}

async function fits(
  { settingId, target }: Running,
  request: InjectableRequest,
  random: () => number,
): Promise<boolean> {
  const { methods, path, person, probability = 1 } = target;
  if (request.settingId !== settingId) return false;
  if (methods !== undefined && !methods.some((method) => method === request.method)) return false;
  if (path !== undefined && !request.url.toLowerCase().includes(path.toLowerCase())) return false;
  if (person !== undefined && !namesPerson(person, request.url, await request.text())) return false;
  return probability >= 1 || random() < probability;
}
