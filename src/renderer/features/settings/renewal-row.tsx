import { useLocation } from 'wouter';
import { renewalOf, renewalStep, renewalSteps, tokenToRenew } from '../../../shared/renewal';
import type { ScimSetting } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { useNow } from '../../state/use-now';
import { renewPath } from '../renewal/paths';
import { Row } from './section';

/** The way to a token in place of the one in use, or back to one that is under way. */
export function RenewalRow({ setting, isMain }: { setting: ScimSetting; isMain: boolean }) {
  const now = useNow();
  const [, navigate] = useLocation();
  const renewal = renewalOf(setting, now);
  const kind = isMain ? 'primary' : 'normal';
  if (renewal !== null) {
    const step = renewalSteps.indexOf(renewalStep(renewal)) + 1;
    return (
      <Row
        title={`Renewing the token, step ${step} of ${renewalSteps.length}`}
        detail={`•••• ${renewal.new.lastFour} is to replace •••• ${renewal.old.lastFour}. Both work meanwhile.`}
      >
        <Button kind={kind} onClick={() => navigate(renewPath)}>
          Go on
        </Button>
      </Row>
    );
  }
  if (tokenToRenew(setting, now) === null) return null;
  return (
    <Row
      title="Renew the token"
      detail="Make a new one, paste it, see requests use it, then revoke the old one: nothing is refused in between."
    >
      <Button kind={kind} onClick={() => navigate(renewPath)}>
        Renew the token
      </Button>
    </Row>
  );
}
