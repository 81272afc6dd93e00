import { type FormEvent, useState } from 'react';
import type { Slices } from '../../../shared/features';
import { Button } from '../../components/button';
import { ExternalLink } from '../../components/external-link';
import { TextField } from '../../components/text-field';
import { forgetTunnelToken, saveTunnelToken, startTunnel } from './actions';

/** The token of an account, entered once, and where it is kept. */
export function TokenForm({ token: { isHere, keptIn } }: Pick<Slices['tunnel'], 'token'>) {
  const [typed, setTyped] = useState('');
  const where = keptIn === 'memory' ? 'until the workbench ends' : 'in the key store of this system';
  function submit(event: FormEvent) {
    event.preventDefault();
    if (typed.trim() === '') return;
    setTyped('');
    void saveTunnelToken(typed).then(() => startTunnel('ngrok-sdk'));
  }
  if (isHere)
    return (
      <p>
        The token is kept {where}.{' '}
        <Button kind="quiet" size="small" onClick={() => void forgetTunnelToken()}>
          Forget it
        </Button>
      </p>
    );
  return (
    <form onSubmit={submit}>
      <TextField
        label="Authtoken"
        type="password"
        mono
        value={typed}
        onChange={setTyped}
        hint={
          <>
            From{' '}
            <ExternalLink href="https://dashboard.ngrok.com/get-started/your-authtoken">
              Your Authtoken
            </ExternalLink>
            . It is kept {where}.
          </>
        }
        action={<Button type="submit">Start</Button>}
      />
    </form>
  );
}
