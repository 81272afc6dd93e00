/** Dates in forms that are not those of xsd:dateTime (RFC 7643 section 2.3.5), as directories and expressions write them. */

/** In letters that expressions know: month, day, hour, half of the day, tenths of a second. */
const forms: readonly [form: RegExp, format: string][] = [
  [/^\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d{2}:\d{2} [AP]M$/i, 'M/d/yyyy h:mm:ss tt'],
  [/^\d{1,2}\/\d{1,2}\/\d{4}$/, 'M/d/yyyy'],
  [/^\d{1,2}\.\d{1,2}\.\d{4}$/, 'd.M.yyyy'],
  [/^\d{4}-\d{2}-\d{2}$/, 'yyyy-MM-dd'],
  [/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/, 'yyyy-MM-dd HH:mm:ss'],
  [/^\d{14}\.\dZ$/, 'yyyyMMddHHmmss.fZ'],
];

export const knownDateFormats = forms.map(([, format]) => format);

/** The form in which SCIM has a date, in the same letters. */
export const scimDateFormat = 'yyyy-MM-ddTHH:mm:ssZ';

/** @returns null for what is no date in a form that is known here */
export function dateFormatOf(text: string): string | null {
  return forms.find(([form]) => form.test(text))?.[1] ?? null;
}
