import { curlOf } from '../../../shared/exchange-files/curl';
import { copyByKey } from '../../components/copy-text';
import { call } from '../../state/api';
import { showError } from '../../state/toasts';

export const saidOfCurl = 'Copied as curl: the token is $SCIM_TOKEN';

/** A request of a list, by a key: as the command that repeats it. @param baseUrl the one under which we are reached */
export async function copyAsCurl(sequence: number, baseUrl: string): Promise<void> {
  const exchange = await call('journal.get', { sequence }).catch(() => null);
  if (exchange === null) showError('This request is not kept any more: there is nothing to copy.');
  else await copyByKey(curlOf(exchange, baseUrl), saidOfCurl);
}
