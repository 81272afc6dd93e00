import { Radio } from 'lucide-react';
import { Link } from 'wouter';
import { useLive } from '../../state/live-store';
import { openRehearse } from '../../state/rehearse';

/** An empty feed says what will fill it, and offers what does. */
export function NothingYet() {
  const hasSetting = useLive((live) => live.settingId !== null);
  return (
    <div className="nothing-yet">
      <Radio size={28} strokeWidth={1.4} aria-hidden />
      <h2>{hasSetting ? 'Nothing has arrived yet' : 'There is no SCIM setting yet'}</h2>
      <p>
        {hasSetting
          ? 'Every request of your identity provider appears here the moment it arrives, told as a sentence. Set one up with the guide, or let a simulated one send the same requests now.'
          : 'A SCIM setting is a name, an address and a token for one identity provider. The guide begins with making one.'}
      </p>
      <div className="nothing-yet-actions">
        <Link href="/setup" className="button button-primary">
          {hasSetting ? 'Go on with the set-up' : 'Create a SCIM setting'}
        </Link>
        {hasSetting && (
          <button type="button" className="button" onClick={openRehearse}>
            Rehearse without a tenant
          </button>
        )}
      </div>
    </div>
  );
}
