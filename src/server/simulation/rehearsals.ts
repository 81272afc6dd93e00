/** Rehearsals, one at a time: a token of its own while it runs, a clean directory where asked for, its state for the page. */
import type { ScimSetting } from '../../shared/scim-setting';
import type { Rehearsal } from '../../shared/simulation';
import type { SettingEvent } from '../directory/directories';
import type { ScimSettings } from '../settings/scim-settings';
import { nothingYet, withChanges } from './outcome';
import { runSimulation, type SimulationRun } from './run-simulation';
import type { Performed } from './stories';

export interface RehearsalsOptions {
  settings: Pick<ScimSettings, 'issueSimulationToken' | 'endSimulationTokens'>;
  /** Base URL of our own listener on this machine. */
  localBaseUrl(): string;
  onState(): void;
}

export interface Rehearsals {
  /** Of the latest rehearsal; null when there was none since the start, or it was forgotten. */
  state(): Rehearsal | null;
  /** Stops one that runs. Rejects when its token can't be saved. */
  start(setting: Pick<ScimSetting, 'id'>, performance: Performed, speed: number): Promise<void>;
  pause(): void;
  resume(): void;
  /** While it is paused: one request further. */
  step(): void;
  setSpeed(speed: number): void;
  /** What changes in the directory that is played into is counted. */
  observe(event: SettingEvent): void;
  /** Resolves when nothing is sent any more and the token is gone. */
  stop(): Promise<void>;
  /** Stops it if it is played into this SCIM setting, which is about to go, and its end with it. */
  forget(settingId: string): Promise<void>;
}

export function createRehearsals(options: RehearsalsOptions): Rehearsals {
  let run: SimulationRun | null = null;
  let outcome = nothingYet;
  let testPhases: readonly string[] = [];
  let tokenGone: Promise<unknown> = Promise.resolve();

  async function stop(): Promise<void> {
    run?.stop();
    await run?.ended;
    await tokenGone;
  }

  return {
    state: () => (run === null ? null : { ...run.state(), outcome }),
    async start(setting, performance, speed) {
      await stop();
      const { token } = await options.settings.issueSimulationToken(setting.id);
      outcome = nothingYet;
      testPhases = performance.testPhases;
      const started = runSimulation({
        settingId: setting.id,
        performance,
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
    step: () => run?.step(),
    setSpeed: (speed) => run?.setSpeed(speed),
    observe(event) {
      const state = run?.state();
      if (state?.settingId !== event.settingId || state.endedAt !== null) return;
      if (testPhases.includes(state.phase)) return;
      outcome = withChanges(outcome, event);
      options.onState();
    },
    stop,
    async forget(settingId) {
      if (run?.state().settingId !== settingId) return;
      await stop();
      run = null;
      options.onState();
    },
  };
}
