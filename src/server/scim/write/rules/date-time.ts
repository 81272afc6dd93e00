/**
 * xsd:dateTime (RFC 7643 section 2.3.5), whose offset is at most 14 hours. Without an offset it is read as UTC, so that it means
 * one instant.
 */
const dateTime = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,12})?(Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))?$/i;

/** Milliseconds since 1970, with a fraction where the text is finer; null where it is no date and time. */
export function instantOf(text: string): number | null {
  const parts = dateTime.exec(text);
  if (parts === null) return null;
  const [, seconds = '', fraction = '', offset = 'Z'] = parts;
  const instant = Date.parse(`${seconds}${offset}`.toUpperCase());
  if (Number.isNaN(instant) || rollsOver(seconds)) return null;
  return fraction === '' ? instant : instant + Number(fraction) * 1_000;
}

/** `Date` takes the 31st of February for a day in March. */
function rollsOver(seconds: string): boolean {
  const day = Number(seconds.slice(8, 10));
  return new Date(`${seconds.slice(0, 10)}T00:00:00Z`).getUTCDate() !== day;
}
