/** A tunnel that is lost is a notice at once, until it leads here again. */
import { tunnelOffer } from '../../shared/tunnel/tunnel-offers';
import type { OpenTunnel } from '../../shared/tunnel/tunnel-state';
import type { Notices } from '../notices';

/** To be called after every change of the tunnel. @param onLoss nobody gets here from now on */
export function followLosses(
  notices: Pick<Notices, 'list' | 'add' | 'dismiss'>,
  onLoss: () => void,
): (open: OpenTunnel | null) => void {
  let before: OpenTunnel | null = null;
  let said: string | null = null;

  const takeBack = () => {
    const notice = notices.list().find(({ text }) => text === said);
    said = null;
    if (notice !== undefined) notices.dismiss(notice.id);
  };

  return (open) => {
    const led = before?.phase === 'reachable';
    const isNew = open?.phase !== before?.phase;
    before = open;
    if (led && open?.phase !== 'reachable') onLoss();
    const words = isNew && open !== null ? lossWords(open) : null;
    // Tried again in vain: it stands there already.
    if (words !== null && words === said) return;
    if (said !== null && (words !== null || open === null || open.phase === 'reachable')) takeBack();
    if (words === null) return;
    said = words;
    notices.add({ severity: 'warning', text: words });
  };
}

/** Null while it leads here or may soon. */
function lossWords({ id, phase, trouble, baseUrl }: OpenTunnel): string | null {
  const { name } = tunnelOffer(id);
  const says = trouble?.says ?? `${name} was lost.`;
  if (phase === 'waiting')
    return `${says} It is started again by itself; until then no identity provider gets here.`;
  if (phase === 'failed')
    return `${says} ${trouble?.remedy ?? ''} Until then no identity provider gets here.`.replace('  ', ' ');
  if (phase === 'unproved')
    return `${baseUrl} does not lead here, although ${name} runs. Look at Make it reachable.`;
  return null;
}
