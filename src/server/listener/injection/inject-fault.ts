/** The middleware that makes requests fail on purpose, in front of the SCIM routes. */
import { StringDecoder } from 'node:string_decoder';
import type { ResourceReference } from '../../../shared/exchange';
import type { Fault, InjectedStatus } from '../../../shared/injection/injection';
import { injectionWords } from '../../../shared/injection/injection-words';
import type { ActiveInjection } from '../../active-injection';
import type { ExpressRequest, ExpressResponse, Middleware } from '../express/middleware';
import { breakOff, sayNothing } from './spoilt-response';

/** Whom a request is about, as far as its address and body tell. */
export type SubjectOf = (settingId: string, url: string, body: string) => ResourceReference | null;

type Next = (error?: unknown) => void;

/** What is sent in place of the response: an error with the status that Express takes it to have. */
class InjectedError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export function injectFault(active: ActiveInjection, subjectOf: SubjectOf): Middleware {
  return (request, response, next) => {
    const { scim } = request;
    if (scim === undefined || !active.concerns(scim.settingId)) return next();
    const { method = 'GET', originalUrl: url } = request;
    const { settingId } = scim;
    let read: Promise<string> | null = null;
    const text = () => {
      read ??= textOf(request);
      return read;
    };
    active
      .faultFor({ settingId, method, url, text })
      .then(async (met) => {
        if (met === null) return next();
        scim.injected(
          `${met.running.title}: ${injectionWords(met.running)}.`,
          subjectOf(settingId, url, await text()),
        );
        if (met.fault.kind === 'delay') await active.wait(met.fault.seconds * 1_000);
        doFault(met.fault, request, response, next);
      })
      .catch(next);
  };
}

function doFault(fault: Fault, request: ExpressRequest, response: ExpressResponse, next: Next): void {
  switch (fault.kind) {
    case 'status':
      if (fault.retryAfter !== undefined) response.setHeader('retry-after', String(fault.retryAfter));
      next(new InjectedError(fault.status, details[fault.status]));
      return;
    case 'expired-token':
      response.setHeader('www-authenticate', 'Bearer realm="SCIM Workbench", error="invalid_token"');
      next(new InjectedError(401, 'The token has expired.'));
      return;
    case 'web-page':
      response.status(200).set('content-type', 'text/html; charset=utf-8').send(webPage);
      return;
    case 'drop':
      request.socket.destroy();
      return;
    case 'cut':
      breakOff(response);
      next();
      return;
    case 'empty-body':
      sayNothing(response);
      next();
      return;
    case 'delay':
      if (!response.destroyed) next();
  }
}

const details: Record<InjectedStatus, string> = {
  400: 'The request can’t be carried out.',
  401: 'This server has given out no such token.',
  403: 'This is not allowed.',
  404: 'There is no such resource.',
  409: 'Another resource has this value already.',
  413: 'The body is too long.',
  429: 'Too many requests. Come again later.',
  500: 'Something went wrong inside the server.',
  503: 'The service is not available at present.',
};

const webPage =
  '<!doctype html><html lang="en"><head><title>Sign in</title></head><body><h1>Sign in</h1><p>Your session is over.</p></body></html>\n';

/** As far as somebody may be named in it. */
const longestBody = 1_000_000;

async function textOf(request: ExpressRequest): Promise<string> {
  const decoder = new StringDecoder('utf8');
  let text = '';
  for await (const chunk of request) if (text.length < longestBody) text += decoder.write(chunk);
  return text;
}
