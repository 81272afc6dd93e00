import { ApiFailure } from './api-failure';

/** What the page sends is small; anything larger is not from the page. */
const MAX_BODY_BYTES = 1024 * 1024;

/** Reads a JSON body. An empty one counts as `{}`. Throws ApiFailure 413 and 400. */
export async function readJsonBody(request: Request): Promise<unknown> {
  const text = decode(await readBytes(request));
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiFailure(400, 'BAD_JSON', 'The request body is not valid JSON.');
  }
}

async function readBytes(request: Request): Promise<Uint8Array[]> {
  if (Number(request.headers.get('content-length')) > MAX_BODY_BYTES) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > MAX_BODY_BYTES) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(value);
  }
  return chunks;
}

function decode(chunks: Uint8Array[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new ApiFailure(400, 'BAD_JSON', 'The request body is not valid UTF-8.');
  }
}

function tooLarge(): ApiFailure {
  return new ApiFailure(413, 'TOO_LARGE', `The request body is larger than ${MAX_BODY_BYTES} bytes.`);
}
