import { useState } from 'react';
import { bidiIsolate } from '../../../shared/bidi-isolate';
import { identityProviderOf } from '../../../shared/idp';
import { isInUse } from '../../../shared/in-use';
import { counted } from '../../../shared/plural';
import type { ScimSetting } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { RelativeTime } from '../../components/relative-time';
import { call } from '../../state/api';
import { selectSetting } from '../../state/connect';
import { useLive } from '../../state/live-store';
import { showFailure, showToast } from '../../state/toasts';
import './archived-connections.css';

/** What was put aside, folded away below the connections in use; nothing where there is none. */
export function ArchivedConnections() {
  const archived = useLive((live) => live.settings).filter((setting) => !isInUse(setting));
  const [doomed, setDoomed] = useState<ScimSetting | null>(null);
  if (archived.length === 0) return null;
  return (
    <details className="archived">
      <summary>{counted(archived.length, 'archived connection')}</summary>
      <ul className="card connections">
        {archived.map((setting) => (
          <Row key={setting.id} setting={setting} onDelete={() => setDoomed(setting)} />
        ))}
      </ul>
      <DeleteQuestion setting={doomed} onClose={() => setDoomed(null)} />
    </details>
  );
}

function Row({ setting, onDelete }: { setting: ScimSetting; onDelete(): void }) {
  const { id, name, idp, archivedAt } = setting;
  const restore = () =>
    void call('settings.restore', { settingId: id }).then(async () => {
      showToast(`${bidiIsolate(name)} is in use again`);
      await selectSetting(id);
    }, showFailure('It was not restored'));
  return (
    <li className="connection archived-connection">
      <div>
        <bdi className="connection-name">{name}</bdi>
        <span>{identityProviderOf(idp).name}</span>
      </div>
      <div>
        <span>
          Archived {archivedAt !== undefined && <RelativeTime at={archivedAt} />}. Its tokens are refused, its
          people are kept.
        </span>
      </div>
      <Button kind="quiet" onClick={onDelete} aria-label={`Delete ${name}`}>
        Delete…
      </Button>
      <Button onClick={restore} aria-label={`Restore ${name}`}>
        Restore
      </Button>
    </li>
  );
}

function DeleteQuestion({ setting, onClose }: { setting: ScimSetting | null; onClose(): void }) {
  const name = setting?.name ?? '';
  return (
    <ConfirmDialog
      open={setting !== null}
      onClose={onClose}
      title={`Delete ${bidiIsolate(name)}?`}
      description="Its tokens, its directory, its requests and the progress of its guide will be deleted from this computer."
      typeToConfirm={name}
      confirmLabel="Delete connection"
      onConfirm={async () => {
        if (setting !== null) await call('settings.delete', { settingId: setting.id });
        showToast(`${bidiIsolate(name)} was deleted`);
      }}
    />
  );
}
