/** Rehearsals, one at a time: a token of its own while it runs, a clean directory where asked for, its state for the page. */
import type { IdentityProvider } from '../../shared/idp/identity-provider';
import type { ScimSetting } from '../../shared/scim-setting';
import type { SimulationState } from '../../shared/simulation';
import type { ScimSettings } from '../settings/scim-settings';
import { runSimulation, type SimulationRun } from './run-simulation';

export interface RehearsalsOptions {
  settings: Pick<ScimSettings, 'issueSimulationToken' | 'endSimulationTokens'>;
  idpOf(setting: ScimSetting): IdentityProvider;
  /** Base URL of our own listener on this machine. */
  localBaseUrl(): string;
  onState(state: SimulationState): void;
}

export interface Rehearsals {
  /** Of the latest rehearsal; null when there was none since the start. */
  state(): SimulationState | null;
  /** Stops one that runs. Rejects when its token can't be saved. */
  start(setting: ScimSetting, options: { dialect: string; speed: number }): Promise<void>;
  pause(): void;
  resume(): void;
  setSpeed(speed: number): void;
  /** Resolves when nothing is sent any more and the token is gone. */
  stop(): Promise<void>;
}

export function createRehearsals(options: RehearsalsOptions): Rehearsals {
  let run: SimulationRun | null = null;
  let tokenGone: Promise<unknown> = Promise.resolve();

  async function stop(): Promise<void> {
    run?.stop();
    await run?.ended;
    await tokenGone;
  }

  return {
    state: () => run?.state() ?? null,
    async start(setting, { dialect, speed }) {
      await stop();
      const { token } = await options.settings.issueSimulationToken(setting.id);
      const started = runSimulation({
        settingId: setting.id,
        idp: options.idpOf(setting),
        dialect,
        speed,
        baseUrl: options.localBaseUrl(),
        token,
        onState: options.onState,
      });
      run = started;
      // A token that could not be taken out of the file now is taken out at the next start.
      tokenGone = started.ended
        .then(() => options.settings.endSimulationTokens(setting.id))
        .catch(() => undefined);
    },
    pause: () => run?.pause(),
    resume: () => run?.resume(),
    setSpeed: (speed) => run?.setSpeed(speed),
    stop,
  };
}
