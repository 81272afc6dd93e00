import type { Slices } from '../../../shared/features';
import { tunnelOffers } from '../../../shared/tunnel/tunnel-offers';
import { OwnAddress } from './own-address';
import { TunnelRow } from './tunnel-row';

/** Every way to a public address, in the order in which they serve best; what is here first, the rest folded. */
export function TunnelList({ found, open, system, token }: Slices['tunnel']) {
  const isHere = (id: string) => found?.some((one) => one.id === id && one.isHere) ?? false;
  const best = tunnelOffers.find(({ id }) => isHere(id) && (id !== 'ngrok-sdk' || token.isHere))?.id;
  return (
    <ul className="card tunnels" aria-label="Ways to a public address" aria-busy={found === null}>
      {tunnelOffers.map((offer) => (
        <TunnelRow
          key={offer.id}
          offer={offer}
          found={found?.find(({ id }) => id === offer.id) ?? null}
          open={open?.id === offer.id ? open : null}
          isBest={open === null && offer.id === best}
          system={system}
          token={offer.id === 'ngrok-sdk' ? token : null}
        />
      ))}
      <OwnAddress />
    </ul>
  );
}
