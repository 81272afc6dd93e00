/** By what name secrets go: `password` of RFC 7643 section 4.1.1 and whatever clients call theirs. */

const keyOf = 'api|access|private|secret|subscription|auth|functions|shared|master|signing|encryption';

/** Part of a pattern: the end of a secret's name. Short words are names of their own only. */
export const secretWord = `(?:passw(?:or)?d(?:[_-]?(?:hash|digest|\\d{1,3}))?|pwd|pass(?:phrase|code)|secret|token|credentials?|client[_-]?assertion|(?:${keyOf})[_-]?key|(?<![a-z])(?:pass|pin|otp|totp|jwt))`;

/** Letters that are written in digits may be those of a name. */
const escapedLetter = '\\\\u00[4-7]|%(?:5f|4[1-9a-f]|5[\\da]|6[1-9a-f]|7[\\da])';

/** Asked of every address and body: false for nearly all of them. */
export const mayHoldSecret = new RegExp(
  `pass(?:[wpc]|\\b)|pwd|secret|token|credential|assertion|(?:key|pin|otp|jwt)\\b|${escapedLetter}`,
  'i',
);

const secretName = new RegExp(`${secretWord}$`, 'i');
/** `userPin`, but not `turnpin`. */
const shortSecretName = /[a-z\d](?:Pass|P(?:in|IN)|T?(?:otp|OTP|Otp)|Jwt|JWT)$/;

/** Of an attribute, a parameter or a header: `password`, `urn:…:User:password`, `initialPassword`, `client_secret`. */
export function isSecretName(name: string): boolean {
  const trimmed = name.trim();
  return secretName.test(trimmed) || shortSecretName.test(trimmed);
}

/** Whether a filter or the path of an operation is about a secret; what stands in quotation marks is no name. */
export function concernsSecret(expression: string): boolean {
  return secretEnd(expression) >= 0;
}

/** Where the first name of a secret in a filter or path ends; -1 where there is none. */
export function secretEnd(expression: string): number {
  for (const { 0: names, index } of expression.replace(literal, blank).matchAll(/[\w$:.-]+/g)) {
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

const literal = /"(?:[^"\\]|\\.)*"?/g;

function blank(text: string): string {
  return ' '.repeat(text.length);
}

/** Letters instead of their escapes, in JSON and in addresses. */
export function withPlainLetters(text: string): string {
  return text.replace(escapedLetters, (escaped) =>
    String.fromCharCode(Number.parseInt(escaped.slice(escaped.startsWith('%') ? 1 : 2), 16)),
  );
}

const escapedLetters =
  /\\u00(?:5f|4[1-9a-f]|5[\da]|6[1-9a-f]|7[\da])|%(?:5f|4[1-9a-f]|5[\da]|6[1-9a-f]|7[\da])/gi;
