import { useState } from 'react';
import { useLocation } from 'wouter';
import type { MappingRead } from '../../../shared/features/imports';
import { identityProviderOf } from '../../../shared/idp';
import { Button } from '../../components/button';
import { ChooseFiles } from '../../components/choose-files';
import { call } from '../../state/api';
import { selectSetting } from '../../state/connect';
import { useLive } from '../../state/live-store';
import { showFailure, showToast } from '../../state/toasts';
import { findingsPath } from '../rehearsal/paths';
import { usualPlay } from '../rehearsal/play';
import { textsOf } from './drop-zone';
import { offerBeside } from './offer';
import { type Offered, useOffer } from './offer-store';
import { endRehearsal, sayLeftOut } from './use-offering';

/** Before production sees it: in a sandbox, on the made-up company or on people who were offered. Or in force, for the connection on show. */
export function TryBar({ read }: { read: MappingRead }) {
  const people = useOffer((offer) => offer.people ?? beside(offer.files, read));
  const [on, setOn] = useState<'company' | 'people'>('people');
  const [busy, setBusy] = useState(false);
  const [, navigate] = useLocation();
  const chosen = on === 'people' && people !== null ? people : null;
  const attempt = async () => {
    setBusy(true);
    try {
      await selectSetting(await (chosen === null ? rehearse(read) : tryOn(read, chosen)));
      navigate(chosen === null ? '/live' : findingsPath);
    } catch (error) {
      showFailure('It could not be tried')(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <footer className="try-bar">
      <label htmlFor="try-on">Try it on</label>
      <select
        id="try-on"
        className="select"
        value={chosen === null ? 'company' : 'people'}
        onChange={(event) => setOn(event.currentTarget.value === 'people' ? 'people' : 'company')}
      >
        {people !== null && <option value="people">People of {people.name}</option>}
        <option value="company">The made-up company</option>
      </select>
      <ChooseFiles
        multiple
        onFiles={(files) => void offerBeside(textsOf(files), 'people').then(() => setOn('people'))}
      >
        People from a file
      </ChooseFiles>
      <div className="try-actions">
        <UseIt read={read} />
        <Button kind="primary" busy={busy} onClick={() => void attempt()}>
          {chosen === null ? 'Rehearse with it' : 'Try it on these people'}
        </Button>
      </div>
    </footer>
  );
}

/** Dropped along with the mapping. */
function beside(files: readonly Offered[], { names }: MappingRead): Offered | null {
  return files.find(({ name }) => !names.includes(name)) ?? null;
}

async function rehearse({ idp, mapping }: MappingRead): Promise<string> {
  const { settingId } = await call('simulation.startInSandbox', { ...usualPlay(idp), mapping });
  return settingId;
}

async function tryOn({ idp, mapping }: MappingRead, people: Offered): Promise<string> {
  await endRehearsal();
  const { settingId, problems } = await call('imports.tryOn', { idp, mapping, people });
  sayLeftOut(problems);
  return settingId;
}

/** Only a connection of the same provider can have it in force. */
function UseIt({ read }: { read: MappingRead }) {
  const setting = useLive((live) => live.settings.find(({ id }) => id === live.settingId) ?? null);
  const [, navigate] = useLocation();
  if (setting === null || setting.idp !== read.idp) return null;
  const use = () =>
    call('mapping.take', {
      settingId: setting.id,
      mapping: read.mapping,
      origin: { kind: 'imported', fileName: read.names[0] ?? 'Pasted text' },
    }).then(() => {
      showToast(
        `In force for ${setting.name}: the mapping of ${identityProviderOf(read.idp).shortName} from the file`,
      );
      navigate('/mapping');
    }, showFailure('It was not taken'));
  return <Button onClick={() => void use()}>Use this mapping</Button>;
}
