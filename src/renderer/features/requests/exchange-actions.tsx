import type { Exchange } from '../../../shared/exchange';
import { curlOf } from '../../../shared/exchange-files/curl';
import { CopyButton } from '../../components/copy-button';
import { useLive } from '../../state/live-store';
import { MarkButton } from './mark-note';

/** What can be done with the request that is shown, wherever it is shown: one row of buttons under its sentence. */
export function ExchangeActions({ exchange }: { exchange: Exchange }) {
  return (
    <>
      <CopyAsCurl exchange={exchange} />
      <MarkButton exchange={exchange} />
    </>
  );
}

function CopyAsCurl({ exchange }: { exchange: Exchange }) {
  const baseUrl = useLive((live) => live.workbench?.baseUrl);
  if (!baseUrl) return null;
  return <CopyButton text={() => curlOf(exchange, baseUrl)} label="Copy as curl" />;
}
