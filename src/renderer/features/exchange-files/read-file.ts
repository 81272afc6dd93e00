import { readExchanges, tooLarge } from '../../../shared/exchange-files/read-exchanges';
import type { ReadExchanges } from '../../../shared/exchange-files/recorded-request';

/** A film chosen by mistake is not even opened. */
export async function readFile(file: File): Promise<ReadExchanges> {
  const large = tooLarge(file.size);
  return large === null ? readExchanges(await file.text()) : { ok: false, sentence: large };
}
