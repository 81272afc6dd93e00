import type { InjectOptions } from 'fastify';
import type { Directory } from '../../../src/server/directory/directory';
import type { NewExchange } from '../../../src/server/journal/journal';
import type { ExchangeSink } from '../../../src/server/listener/record-exchange';
import { createListener, type Listener, type ListenerOptions } from '../../../src/server/listener/server';
import { openScimSettings, type ScimSettings } from '../../../src/server/settings/scim-settings';
import { WORKBENCH_VERSION } from '../../../src/server/store/migrate';
import type { WorkbenchData } from '../../../src/server/store/workbench-data';
import type { WorkbenchState } from '../../../src/server/store/workbench-state';
import { identityProviders } from '../../../src/shared/idp';
import type { RevealedToken, ScimSetting } from '../../../src/shared/scim-setting';
import { createMemoryDirectory, type MemoryStore } from '../directory/memory-store';

export const publicBaseUrl = 'https://workbench.example/scim';

export interface TestListener {
  listener: Listener;
  settings: ScimSettings;
  setting: ScimSetting;
  token: string;
  revealed: RevealedToken;
  directory: Directory;
  store: MemoryStore;
  exchanges: NewExchange[];
  /** With the token of the setting unless there is an authorization header. */
  send(options: InjectOptions): Promise<Answer>;
}

export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: each test looks at another part of the response
  body: any;
  exchange: NewExchange;
}

function memoryState(): WorkbenchState {
  const data: WorkbenchData = {
    version: WORKBENCH_VERSION,
    settings: [],
    guideTicks: {},
    formerTokens: [],
    preferences: { theme: 'system', publicBaseUrl: null, selectedSettingId: null },
  };
  return {
    data,
    saved: true,
    update: async (mutate) => mutate(data),
    updateSoon: (mutate) => mutate(data),
    subscribe: () => () => undefined,
    close: async () => undefined,
  };
}

export async function createTestListener(options: Partial<ListenerOptions> = {}): Promise<TestListener> {
  const settings = await openScimSettings({ state: memoryState() });
  const { setting, revealed } = await settings.create({ name: 'Test', idp: 'entra' });
  const { directory, store } = createMemoryDirectory();
  const exchanges: NewExchange[] = [];
  const record: ExchangeSink['add'] = (exchange, reference) => {
    reference.sequence = exchanges.push(exchange);
  };
  const [idp] = identityProviders;
  const listener = await createListener({
    settings,
    directories: { find: () => directory },
    journal: { add: record },
    baseUrl: () => publicBaseUrl,
    idpOf: () => idp,
    diagnose: () => [],
    port: 0,
    ...options,
  });
  const { token } = revealed;
  const send = (request: InjectOptions) => sendTo(listener, token, exchanges, request);
  return { listener, settings, setting, token, revealed, directory, store, exchanges, send };
}

async function sendTo(
  listener: Listener,
  token: string,
  exchanges: NewExchange[],
  request: InjectOptions,
): Promise<Answer> {
  const before = exchanges.length;
  const hasBody = request.payload !== undefined;
  const response = await listener.app.inject({
    ...request,
    headers: {
      authorization: `Bearer ${token}`,
      ...(hasBody ? { 'content-type': 'application/scim+json' } : {}),
      ...request.headers,
    },
  });
  while (exchanges.length === before) await new Promise((resolve) => setImmediate(resolve));
  const exchange = exchanges[before];
  if (exchange === undefined) throw new Error('Not recorded');
  const isJson = String(response.headers['content-type']).includes('json');
  const body = isJson && response.payload !== '' ? JSON.parse(response.payload) : null;
  return { status: response.statusCode, headers: response.headers, text: response.payload, body, exchange };
}
