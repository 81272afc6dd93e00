import type { Exchange } from '../../../shared/exchange';
import type { EditedMessage } from '../../../shared/replay/edited-message';
import { sendableHeaders, wirePath } from '../../../shared/replay/session';

/** A recorded request as it is sent again. @param edited laid out, so that it can be edited; else to the letter */
export function messageOf({ method, url, request }: Exchange, edited: boolean): EditedMessage {
  const headers = sendableHeaders(request.headers).map(([name, value]) => `${name}: ${value}`);
  const body = edited ? laidOut(request.body) : request.body;
  return { method, path: wirePath(url), headers: headers.join('\n'), body };
}

function laidOut(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
