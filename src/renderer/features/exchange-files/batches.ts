import type { RecordedMessage, RecordedRequest } from '../../../shared/exchange-files/recorded-request';

const mostInBatch = 200;
/** In characters as JSON, which may be three times as many bytes: the core takes a megabyte at a time. */
const longestBatch = 300_000;
/** Of one body, in characters. Whole ones are kept by whoever has the file. */
const longestBody = 100_000;

/** As many requests at a time as a call takes; what is longer than is kept of a body is cut, and says so. */
export function* batchesOf(requests: readonly RecordedRequest[]): Generator<RecordedRequest[]> {
  let batch: RecordedRequest[] = [];
  let length = 0;
  for (const whole of requests) {
    const request = { ...whole, request: cut(whole.request), response: cut(whole.response) };
    const own = JSON.stringify(request).length;
    if (batch.length > 0 && (batch.length >= mostInBatch || length + own > longestBatch)) {
      yield batch;
      batch = [];
      length = 0;
    }
    batch.push(request);
    length += own;
  }
  if (batch.length > 0) yield batch;
}

function cut(message: RecordedMessage): RecordedMessage {
  if (message.body.length <= longestBody) return message;
  return { ...message, body: message.body.slice(0, longestBody), isCut: true };
}
