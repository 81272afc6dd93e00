/** Headers that belong to one connection, to one token or to what stood in front: whoever sends a request again has their own. */
const ofConnection = new Set([
  'host',
  'content-length',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'expect',
  'accept-encoding',
  'authorization',
  'upgrade',
  'te',
  'trailer',
  'proxy-connection',
]);
const ofForwarding = /^(?:x-forwarded-|forwarded$|cf-|x-real-ip$|true-client-ip$|via$)/i;
const headerName = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i;

/** True for a header that is to be sent again as it came. */
export function isSentAnew(name: string): boolean {
  return headerName.test(name) && !ofConnection.has(name.toLowerCase()) && !ofForwarding.test(name);
}
