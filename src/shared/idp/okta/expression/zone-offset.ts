/** Where Okta's documentation has another zone behind an old name than today's tables. */
const aliases: Readonly<Record<string, string>> = { EST: 'America/New_York' };

/** @param date milliseconds since 1970 @returns null for what is no time zone of the runtime */
export function minutesEast(zone: string, date: number): number | null {
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone: aliases[zone] ?? zone,
      timeZoneName: 'longOffset',
    });
    const name = parts.formatToParts(date).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes = '0'] = /^GMT([+-])(\d{2})(?::(\d{2}))?$/.exec(name) ?? [];
    if (sign === undefined) return 0;
    const east = Number(hours) * 60 + Number(minutes);
    return sign === '-' ? -east : east;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
