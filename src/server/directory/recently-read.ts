/**
 * Which resources have their attributes as objects as well as JSON: those that were read last. Objects take three times what
 * their JSON takes as a rule, and twenty times where somebody means harm: `[{},{},…]` of 300 kB is 6 MB. Were they kept for
 * ever, one filter without an index over a few hundred such resources would end the process.
 */

/** What can make its objects again from its JSON. */
interface Rereadable {
  forgetAttributes(): void;
}

/** Of all objects together, in bytes: those of 100,000 ordinary users fit in. */
const mostBytes = 256 * 1024 * 1024;
/** What an object, a list or a value takes besides its text, in bytes. */
const bytesPerPart = 48;

const sizes = new Map<Rereadable, number>();
/** Goes on where it stopped: one that begins anew passes by the places of all that are gone. */
let oldest = sizes.keys();
let held = 0;

/** Notes that it has objects now; those that were read longest ago go. */
export function rememberRead(resource: Rereadable, json: string): void {
  if (sizes.has(resource)) return;
  const size = sizeOfObjects(json);
  sizes.set(resource, size);
  held += size;
  while (held > mostBytes && sizes.size > 1) takeOldest().forgetAttributes();
}

function takeOldest(): Rereadable {
  const next = oldest.next();
  if (next.done !== true) return next.value;
  oldest = sizes.keys();
  return takeOldest();
}

/** Notes that it has no objects any more. */
export function forgetRead(resource: Rereadable): void {
  held -= sizes.get(resource) ?? 0;
  sizes.delete(resource);
}

function sizeOfObjects(json: string): number {
  const parts = countIn(json, ',') + countIn(json, '[') + countIn(json, '{');
  return json.length + parts * bytesPerPart;
}

/** The engine searches many characters at once: over an ordinary resource this is four times as fast as to look at each. */
function countIn(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}
