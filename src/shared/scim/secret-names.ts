/** By what name secrets go: `password` of RFC 7643 section 4.1.1 and whatever clients call theirs. */

const keyOf = 'api|access|private|secret|subscription|auth|functions|shared|master|signing|encryption';
const secretName = new RegExp(
  `(?:passw(?:or)?d(?:[_-]?(?:hash|digest|\\d{1,3}))?|pwd|pass(?:phrase|code)|secret|token|credentials?|client[_-]?assertion|(?:${keyOf})[_-]?key|(?<![a-z])(?:pass|pin|otp|totp|jwt))$`,
  'i',
);
/** `userPin`, but not `turnpin`. */
const shortSecretName = /[a-z\d](?:Pass|P(?:in|IN)|T?(?:otp|OTP|Otp)|Jwt|JWT)$/;

/** Of an attribute, a parameter or a header: `password`, `urn:…:User:password`, `initialPassword`, `client_secret`. */
export function isSecretName(name: string): boolean {
  const trimmed = name.trim();
  return secretName.test(trimmed) || shortSecretName.test(trimmed);
}

/**
 * Asked of every URL and body: false for nearly all of them, true wherever a secret's name may stand. Letters that are
 * written in digits (`\u0070`, `%70`) may be those of a name.
 */
export const mayHoldSecret =
  /pass(?:[wpc]|\b)|pwd|secret|token|credential|assertion|(?:key|pin|otp|jwt)\b|\\u00[4-7]|%(?:5f|4[1-9a-f]|5[\da]|6[1-9a-f]|7[\da])/i;

/** Where the first name of a secret in a filter or an attribute path ends; -1 where there is none. What is quoted is no name. */
export function secretEnd(expression: string): number {
  for (const { 0: names, index } of expression.replace(quoted, blank).matchAll(/[\w$:.-]+/g)) {
    const afterUrn = names.lastIndexOf(':') + 1;
    let end = index + afterUrn;
    for (const name of names.slice(afterUrn).split('.')) {
      end += name.length;
      if (isSecretName(name)) return end;
      end += 1;
    }
  }
  return -1;
}

const quoted = /"(?:[^"\\]|\\.)*"?/g;

function blank(text: string): string {
  return ' '.repeat(text.length);
}
