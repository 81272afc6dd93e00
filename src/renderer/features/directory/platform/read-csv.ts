import { call } from '../../../state/api';
import { csvHead, csvLines } from './csv-rows';
import { type TargetQuery, targetCall } from './use-target-users';

/** As many as a call gives at a time. */
const windowSize = 500;
/** Says to spreadsheets that it is UTF-8. */
const byteOrderMark = '\uFEFF';

/**
 * Everybody whom the query lists, read window by window, so that the page holds texts only.
 * @param onProgress called with how many were written
 * @throws ApiCallError; what `signal` was aborted with
 */
export async function readCsv(
  query: TargetQuery & { fields: readonly string[] },
  onProgress: (written: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const { settingId, fields } = query;
  const parts = [byteOrderMark, csvHead(fields)];
  for (let offset = 0, isMore = settingId !== null; isMore && settingId !== null; ) {
    const window = { ...targetCall(query, settingId), offset, limit: windowSize };
    const { total, users } = await call('platform.users', window, signal);
    parts.push(csvLines(users, fields));
    offset += users.length;
    isMore = users.length > 0 && offset < total;
    onProgress(offset);
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
