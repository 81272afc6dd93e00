import { capitalised, lowerCase } from '../../common/expression/letter-case';

/** Between words; digits and marks are inside of one. */
const separator = /[\p{Z}\p{Cc}\p{Cf}\p{P}\p{S}]/u;

/**
 * As `TextInfo.ToTitleCase` of .NET makes it of a text in lower case: a word begins at its first letter (3rd becomes 3Rd), and an
 * apostrophe does not end it (O'neil).
 */
export function titleCase(text: string): string {
  let isInWord = false;
  return Array.from(lowerCase(text), (sign) => {
    const begins = !isInWord && /\p{L}/u.test(sign);
    isInWord = begins || (isInWord && (sign === "'" || !separator.test(sign)));
    return begins ? capitalised(sign) : sign;
  }).join('');
}
