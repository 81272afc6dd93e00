import { PencilLine, Repeat } from 'lucide-react';
import type { Exchange } from '../../../shared/exchange';
import { Button } from '../../components/button';
import { openReplay } from './replay-store';

/** To send a recorded request again, as it was or edited. */
export function ReplayButtons({ exchange }: { exchange: Exchange }) {
  return (
    <>
      <Button icon={<Repeat size={15} aria-hidden />} onClick={() => openReplay(exchange, 'as it was')}>
        Replay
      </Button>
      <Button icon={<PencilLine size={15} aria-hidden />} onClick={() => openReplay(exchange, 'edited')}>
        Edit and resend
      </Button>
    </>
  );
}
