import { X } from 'lucide-react';
import { Link } from 'wouter';
import { identityProviderOf } from '../../../shared/idp';
import type { StaleAddress } from '../../../shared/tunnel/reach-memory';
import { Button } from '../../components/button';
import { CopyButton } from '../../components/copy-button';
import { IconButton } from '../../components/icon-button';
import { Mark } from '../../components/mark';
import { RichText } from '../../components/rich-text';
import { useLive } from '../../state/live-store';
import { useNow } from '../../state/use-now';
import { addressTold, dismissAbsence } from './actions';
import { noteText } from './note-text';
import './reach-note.css';

const none: readonly StaleAddress[] = [];

/** What was missed while nobody got here, and what to change. @param settingId of the connection on show; all of them without */
export function ReachNote({ settingId }: { settingId?: string }) {
  const absence = useLive((live) => live.tunnel?.absence ?? null);
  const stale = useLive((live) => live.tunnel?.stale ?? none);
  const baseUrl = useLive((live) => live.workbench?.baseUrl ?? '');
  const all = useLive((live) => live.settings);
  const now = useNow();
  const settings = settingId === undefined ? all : all.filter(({ id }) => id === settingId);
  const idpOf = ({ idp }: { idp: string }) => identityProviderOf(idp);
  const note = noteText({ settings, absence, stale, baseUrl, idpOf, now });
  if (note === null) return null;
  const told = () => void Promise.all(note.toTell.map(addressTold));
  return (
    <section className="reach-note" aria-label="What changed for the public address">
      <Mark shape="look" />
      <p>
        <RichText text={note.text} inline />
      </p>
      {note.lasts && (
        <Link href="/reach" className="button button-normal">
          Make it reachable
        </Link>
      )}
      {note.toTell.length > 0 && (
        <>
          <CopyButton text={baseUrl} label="Copy the address" />
          <Button kind="quiet" onClick={told}>
            It is changed
          </Button>
        </>
      )}
      {absence !== null && <IconButton label="Dismiss" icon={X} onClick={() => void dismissAbsence()} />}
    </section>
  );
}
