import { RevealTokenDialog } from '../../components/reveal-token-dialog';
import { forgetToken, useNewToken } from '../../state/new-token';

/** Shows a token that was made anywhere, until it is said to be copied. */
export function NewTokenDialog() {
  const { revealed, kind } = useNewToken();
  return <RevealTokenDialog revealed={revealed} kind={kind} onClose={forgetToken} />;
}
