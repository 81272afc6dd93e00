import { Link } from 'wouter';
import { renewalOf } from '../../../shared/renewal';
import type { ScimSetting } from '../../../shared/scim-setting';
import { State } from '../../components/state';
import { useNow } from '../../state/use-now';
import { endingWords } from './ending-words';
import { renewPath } from './paths';
import './token-ending.css';

/** A token that ends soon, and the way to renew it; nothing while there is none. */
export function TokenEnding({ setting }: { setting: ScimSetting }) {
  const now = useNow();
  const words = endingWords(setting, now);
  if (words === null) return null;
  return (
    <p className="token-ending">
      <State shape="look">{words}</State>
      <Link href={renewPath}>
        {renewalOf(setting, now) === null ? 'Renew the token' : 'Go on renewing it'}
      </Link>
    </p>
  );
}
