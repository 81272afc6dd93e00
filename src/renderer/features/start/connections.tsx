import { useLocation } from 'wouter';
import type { Connection } from '../../../shared/features/connections';
import { identityProviderOf } from '../../../shared/idp';
import type { ScimSetting } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { RelativeTime } from '../../components/relative-time';
import { State } from '../../components/state';
import { ageOf } from '../../components/time-words';
import { Wire } from '../../components/wire';
import { selectSetting } from '../../state/connect';
import { useLive } from '../../state/live-store';
import { useNow } from '../../state/use-now';
import { endingWords } from '../renewal/ending-words';
import { importSettingDialog } from '../settings/dialogs';
import { connectionTitle, hasArrived, nextAction, worstConsequence } from './connection-words';
import './connections.css';

const none: readonly Connection[] = [];

/** What has been connected so far, each with its state and what is next. */
export function Connections() {
  const connections = useLive((live) => live.connections ?? none);
  const settings = useLive((live) => live.settings);
  return (
    <section aria-labelledby="connections-title">
      <header className="connections-head">
        <h2 id="connections-title">Your connections</h2>
        <Button kind="quiet" onClick={importSettingDialog.open}>
          Import a setting file
        </Button>
      </header>
      {connections.length === 0 ? (
        <p className="card connections-none">
          None yet. A connection is a token, users and groups of its own for one identity provider; the first
          door makes one.
        </p>
      ) : (
        <ul className="card connections">
          {connections.map((connection) => {
            const setting = settings.find(({ id }) => id === connection.settingId);
            return setting && <Row key={setting.id} setting={setting} connection={connection} />;
          })}
        </ul>
      )}
    </section>
  );
}

function Row({ setting, connection }: { setting: ScimSetting; connection: Connection }) {
  const { id, name, idp } = setting;
  const ending = endingWords(setting, useNow());
  const [, navigate] = useLocation();
  const { label, path } = nextAction(connection);
  const worst = worstConsequence(connection);
  const open = () => void selectSetting(id).then(() => navigate(path));
  const provider = identityProviderOf(idp);
  return (
    <li className="connection">
      <div>
        <bdi className="connection-name">{name}</bdi>
        <span>{provider.name}</span>
      </div>
      <Wire from={provider.shortName} state={connection.wire} size="small" />
      <div>
        <span className="connection-state">{connectionTitle(connection)}</span>
        <span>
          <Since connection={connection} />
        </span>
      </div>
      <span className="connection-worst">
        {worst && <State shape={worst.shape}>{worst.words}</State>}
        {ending !== null && <State shape="look">{ending}</State>}
      </span>
      <Button onClick={open} aria-label={`${label}: ${name}`}>
        {label}
      </Button>
    </li>
  );
}

function Since({ connection }: { connection: Connection }) {
  const now = useNow();
  const { lastRequest, step } = connection;
  if (!hasArrived(connection) && step !== null) return `${step.title}, since ${ageOf(step.since, now)}`;
  if (lastRequest === null) return 'No request recorded';
  return (
    <>
      Last request <RelativeTime at={lastRequest.at} />
      {lastRequest.simulated && ', simulated'}
    </>
  );
}
