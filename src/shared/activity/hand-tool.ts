/** Clients that a person drives: what they send proves nothing about an identity provider. */
const handTools =
  /^(curl|Wget|PostmanRuntime|insomnia|HTTPie|bruno-runtime|vscode-restclient|Thunder Client|Mozilla)\b/i;

/** True for a `User-Agent` (RFC 9110 section 10.1.5) of a command line, an API client or a browser. */
export function isHandTool(client: string | undefined): boolean {
  return client !== undefined && handTools.test(client);
}
