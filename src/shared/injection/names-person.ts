/** True where the address or the body names this id or user name as a whole word, small and capital letters alike. */
export function namesPerson(person: string, url: string, body: string): boolean {
  const wanted = person.toLowerCase();
  return standsIn(decoded(url).toLowerCase(), wanted) || standsIn(body.toLowerCase(), wanted);
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

const partOfWord = /[\p{L}\p{N}._-]/u;

/** `ada@x.example` does not stand in `granada@x.example`. */
function standsIn(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const [before, after] = [text[at - 1] ?? '', text[at + wanted.length] ?? ''];
    if (!partOfWord.test(before) && !partOfWord.test(after)) return true;
  }
  return false;
}
