import type { Fault, Injection, InjectionTarget } from './injection';

const served: ReadonlySet<Fault['kind']> = new Set(['delay', 'cut', 'empty-body']);

/** True where the request is carried out all the same. */
export function isServed({ kind }: Fault): boolean {
  return served.has(kind);
}

/** "every request is answered 503", "about one PATCH request in 3 is answered 429": for use within a line. */
export function injectionWords({ fault, target }: Pick<Injection, 'fault' | 'target'>): string {
  return `${howMany(target, whichRequest(target))} ${faultWords(fault)}`;
}

interface Which {
  one: string;
  rest: string;
}

function whichRequest({ methods, path, person }: InjectionTarget): Which {
  const rest = [
    path === undefined ? '' : ` with ${path} in its address`,
    person === undefined ? '' : ` about ${person}`,
  ].join('');
  return { one: methods === undefined ? 'request' : `${methods.join(', ')} request`, rest };
}

function howMany({ probability = 1, next }: InjectionTarget, { one, rest }: Which): string {
  if (probability < 1) {
    const inAll = next === undefined ? '' : `, ${next} in all,`;
    return `about one ${one} in ${Math.max(Math.round(1 / probability), 2)}${rest}${inAll}`;
  }
  if (next === undefined) return `every ${one}${rest}`;
  return next === 1 ? `the next ${one}${rest}` : `each of the next ${next} requests${rest}`;
}

function faultWords(fault: Fault): string {
  switch (fault.kind) {
    case 'status':
      return `is answered ${fault.status}${fault.retryAfter === undefined ? '' : `, to come again after ${fault.retryAfter} s`}`;
    case 'delay':
      return `is answered ${fault.seconds} s later`;
    case 'drop':
      return 'gets no answer: the connection ends';
    case 'cut':
      return 'is carried out, and its answer breaks off in the middle';
    case 'web-page':
      return 'is answered with a web page';
    case 'expired-token':
      return 'is answered 401, as if the token had expired';
    case 'empty-body':
      return 'is carried out, and its answer is empty';
  }
}
