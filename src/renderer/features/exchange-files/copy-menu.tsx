import { ChevronDown, Copy } from 'lucide-react';
import { textOf } from '../../../shared/activity';
import type { Exchange } from '../../../shared/exchange';
import { curlOf } from '../../../shared/exchange-files/curl';
import { exchangeFileOf, printExchangeFile } from '../../../shared/exchange-files/exchange-file';
import { maskExchange } from '../../../shared/exchange-files/mask-exchange';
import { createMasks } from '../../../shared/exchange-files/masks';
import { Button } from '../../components/button';
import { copyByKey } from '../../components/copy-text';
import { Menu, MenuItem } from '../../components/menu';
import { cachedSentences } from '../../components/sentence-cache';
import { useLive } from '../../state/live-store';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { saidOfCurl } from './copy-curl';

/** A request as a text to go on with elsewhere. */
export function CopyMenu({ exchange }: { exchange: Exchange }) {
  const baseUrl = useLive((live) => live.workbench?.baseUrl);
  const { wording } = useIdentityProvider();
  const file = (of: Exchange, title: string) => printExchangeFile(exchangeFileOf(of, title));
  const [sentence] = cachedSentences(exchange, wording);
  const request = `${exchange.method} ${exchange.status}`;
  const copy = (text: string, said: string) => void copyByKey(text, said);
  return (
    <Menu
      trigger={
        <Button icon={<Copy size={15} aria-hidden />}>
          Copy as
          <ChevronDown size={14} aria-hidden />
        </Button>
      }
    >
      {baseUrl !== undefined && (
        <MenuItem onSelect={() => copy(curlOf(exchange, baseUrl), saidOfCurl)}>
          curl, with the token as $SCIM_TOKEN
        </MenuItem>
      )}
      <MenuItem
        onSelect={() => copy(file(maskExchange(exchange, createMasks()), request), 'Copied as exchange file')}
      >
        Exchange file, personal data masked
      </MenuItem>
      <MenuItem
        onSelect={() =>
          copy(
            file(exchange, sentence === undefined ? request : textOf(sentence)),
            'Copied as exchange file, with personal data',
          )
        }
      >
        Exchange file, as it was sent
      </MenuItem>
    </Menu>
  );
}
