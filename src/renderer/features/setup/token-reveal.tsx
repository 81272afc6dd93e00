import { useEffect, useRef } from 'react';
import type { RevealedToken } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { FieldValue } from '../../components/field-value';
import { useLive } from '../../state/live-store';
import { LocalAddressHint } from './local-address-hint';
import './beginning.css';

/** The one moment in which the token can be read. */
export function TokenReveal({ revealed, onDone }: { revealed: RevealedToken; onDone(): void }) {
  const baseUrl = useLive((live) => live.workbench?.baseUrl ?? '');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  return (
    <section className="beginning" aria-labelledby="reveal-title">
      <h1 id="reveal-title" ref={title} tabIndex={-1}>
        Copy the secret token now
      </h1>
      <p className="muted">
        It is shown this once. Only a hash of it is kept, so that nobody can read it here later. If it gets
        lost, make a new one: the old one goes on working until you revoke it.
      </p>
      <FieldValue label="Secret token" value={revealed.token} whole />
      <FieldValue label="Base URL" value={baseUrl} />
      <LocalAddressHint />
      <Button kind="primary" onClick={onDone}>
        I have copied it
      </Button>
    </section>
  );
}
