/** The page under `app://workbench/`: the built files, and the API in the same place (no port, no token). */
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { cachePolicy, isPagePath, SECURITY_HEADERS } from '../page-policy';
import { isOwnAddress } from './security';

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

export interface PageProtocolOptions {
  handleApi(request: Request): Promise<Response>;
  /** Folder of the built page, absolute. */
  rendererDir: string;
}

/** Responds to one request of the window. */
export function createPageProtocol({ handleApi, rendererDir }: PageProtocolOptions) {
  return async function respond(request: Request): Promise<Response> {
    const response = await route(request);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
    return response;
  };

  async function route(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (!isOwnAddress(request.url)) return notFound();
    if (pathname.startsWith('/api/')) return handleApi(request);
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
    return serveFile(rendererDir, isPagePath(pathname) ? '/index.html' : pathname);
  }
}

async function serveFile(folder: string, pathname: string): Promise<Response> {
  const file = fileWithin(folder, pathname);
  const content = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || content === null) return notFound();
  const type = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream';
  return new Response(content, { headers: { 'content-type': type, 'cache-control': cachePolicy(pathname) } });
}

/** The file a path names, or null when it lies outside the folder or is no path at all. */
function fileWithin(folder: string, pathname: string): string | null {
  try {
    const file = resolve(folder, `.${decodeURIComponent(pathname)}`);
    return file.startsWith(folder + sep) ? file : null;
  } catch {
    return null;
  }
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } });
}
