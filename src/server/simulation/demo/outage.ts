/** The platform of a demo is down: every request of its sandbox is refused by the SCIM port, as a failure on purpose. */
import { type Injection, mostMinutes } from '../../../shared/injection/injection';
import type { ActiveInjection } from '../../active-injection';

export interface Outage {
  begin(): void;
  /** Nothing where it is over already, or another failure on purpose has been started since. */
  end(): void;
}

/** It ends with its chapter, with the demo, and by itself where a speaker talks longer than anybody listens. */
const isDown: Injection = {
  title: 'The platform is down',
  fault: { kind: 'status', status: 503 },
  target: {},
  minutes: mostMinutes,
};

/** @param settingId of the sandbox */
export function outageOf(
  injection: Pick<ActiveInjection, 'start' | 'stop' | 'running'>,
  settingId: string,
): Outage {
  let own: ReturnType<ActiveInjection['running']> = null;
  return {
    begin() {
      injection.start(settingId, isDown);
      own = injection.running();
    },
    end() {
      if (own !== null && injection.running() === own) injection.stop();
      own = null;
    },
  };
}
