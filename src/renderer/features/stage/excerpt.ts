/** So much of it is read from the last row of a room. */
const most = 230;

export interface Excerpt {
  before: string;
  /** What comes out, where it stands in what is shown; else empty. */
  hit: string;
  after: string;
  /** Whether there is more of it. */
  cut: boolean;
}

/** The beginning of what is entered, cut behind a comma, and in it the value that comes out for one person. */
export function excerptOf(code: string, value: string | null): Excerpt {
  const cut = code.length > most;
  const comma = code.lastIndexOf(',', most);
  const shown = cut ? code.slice(0, comma > 0 ? comma + 1 : most) : code;
  const at = value === null || value === '' ? -1 : shown.indexOf(`"${value}"`);
  if (at < 0) return { before: shown, hit: '', after: '', cut };
  const end = at + (value ?? '').length + 2;
  return { before: shown.slice(0, at), hit: shown.slice(at, end), after: shown.slice(end), cut };
}
