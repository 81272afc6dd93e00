import type { Exchange } from '../../../shared/exchange';
import { CopyMenu } from '../exchange-files/copy-menu';
import { ReplayButtons } from '../replay/replay-buttons';
import { MarkButton } from './mark-note';

/** What can be done with the request that is shown, wherever it is shown: one row of buttons under its sentence. */
export function ExchangeActions({ exchange }: { exchange: Exchange }) {
  return (
    <>
      <ReplayButtons exchange={exchange} />
      <CopyMenu exchange={exchange} />
      <MarkButton exchange={exchange} />
    </>
  );
}
