/** Requests of identity providers as they were recorded, sent to a running workbench. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Recorded {
  given?: Record<string, { endpoint: string; body: unknown }>;
  request: { method: string; path: string; headers: Record<string, string>; body?: unknown };
}

const folder = resolve(import.meta.dirname, '../exchanges');

function recorded(idp: string, name: string): Recorded {
  return JSON.parse(readFileSync(resolve(folder, idp, `${name}.json`), 'utf8'));
}

/** Plays recorded exchanges one after the other; what one of them presupposes is created once, by the same requests. */
export class RecordedTraffic {
  readonly #ids = new Map<string, string>();
  readonly #idp: string;
  readonly #baseUrl: string;
  readonly #token: string;

  /** @param idp the folder in which they are recorded */
  constructor(idp: string, baseUrl: string, token: string) {
    this.#idp = idp;
    this.#baseUrl = baseUrl;
    this.#token = token;
  }

  /** The request of this file. Its status. */
  async play(name: string): Promise<number> {
    const { request } = recorded(this.#idp, name);
    return (await this.#send(request.method, request.path, request.headers, request.body)).status;
  }

  /** The request of this file, which creates somebody or a group: it is `{{name}}` from then on. Its status. */
  async playAs(as: string, name: string): Promise<number> {
    const { request } = recorded(this.#idp, name);
    const { status, id } = await this.#send(request.method, request.path, request.headers, request.body);
    this.#ids.set(as, id);
    return status;
  }

  /** Creates who or what the exchange of this file presupposes, as far as it is not here yet. */
  async create(of: string, ...names: string[]): Promise<void> {
    const { given = {}, request } = recorded(this.#idp, of);
    for (const name of names) {
      const resource = given[name];
      if (resource === undefined) throw new Error(`${of} has no ${name}`);
      const { status, id } = await this.#send('POST', resource.endpoint, request.headers, resource.body);
      if (status !== 201) throw new Error(`${name} was answered with ${status}`);
      this.#ids.set(name, id);
    }
  }

  async #send(method: string, path: string, headers: Record<string, string>, body?: unknown) {
    const response = await fetch(this.#baseUrl + this.#filled(path), {
      method,
      headers: { Authorization: `Bearer ${this.#token}`, ...headers },
      ...(body === undefined ? {} : { body: this.#filled(JSON.stringify(body)) }),
    });
    const text = await response.text();
    return { status: response.status, id: text === '' ? '' : JSON.parse(text).id };
  }

  #filled(text: string): string {
    return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => this.#ids.get(name) ?? 'unknown');
  }
}

export class EntraTraffic extends RecordedTraffic {
  constructor(baseUrl: string, token: string) {
    super('entra', baseUrl, token);
  }
}
