/** What is missing of an exchange as it was recorded: files say it, and what lacks it can't be sent again. */
import type { Exchange, ExchangeMessage } from '../exchange';
import { hidden } from '../hidden-secret';

/** A sentence each, the request first; empty where everything is there. */
export function marksOf({ url, request, response }: Exchange): string[] {
  return [...marksOfMessage('request', request, url), ...marksOfMessage('response', response, '')];
}

function marksOfMessage(which: string, message: ExchangeMessage, url: string): string[] {
  const { body, bodyBytes, bodyTruncated } = message;
  const marks = [];
  if (bodyTruncated) {
    const what = body === '' ? 'Nothing of the' : 'Only the beginning of the';
    const size = bodyBytes > 0 ? `: it had ${bodyBytes.toLocaleString('en-US')} bytes` : '';
    marks.push(`${what} ${which}’s body was kept${size}.`);
  }
  if (body.includes(hidden) || url.includes(hidden))
    marks.push(`A secret was taken out of the ${which} before it was recorded.`);
  return marks;
}
