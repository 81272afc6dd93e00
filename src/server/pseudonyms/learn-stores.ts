/** Whoever is known to the workbench already: people who are here, who were, and who stand in recorded requests. */
import type { ExchangeSummary } from '../../shared/exchange';
import type { Journal } from '../journal/journal';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';
import type { WorkbenchContext } from '../workbench-context';
import type { Book } from './book';
import { learnId } from './learn';
import { learnJson } from './learn-json';

/** Of each SCIM setting, the newest: what is older tells who it was about, and its body is looked at when it is shown. */
const mostBodies = 5_000;

type Known = Pick<WorkbenchContext, 'settings' | 'directories' | 'journal' | 'state' | 'addresses'>;

export async function learnEverybody(book: Book, context: Known): Promise<void> {
  learnTenant(book, context);
  for (const { id } of context.settings.list()) {
    await learnPeople(book, id, context);
    await learnRequests(book, id, context.journal);
  }
  await learnRequests(book, null, context.journal);
}

async function learnPeople(book: Book, settingId: string, { directories }: Known): Promise<void> {
  const directory = directories.find(settingId);
  if (directory === undefined) return;
  for (const { attributes } of directory.each('User')) {
    if (isSliceOver()) await yieldSlice();
    learnJson(book, { ...attributes, resourceType: 'User' });
  }
  for (const { resource } of directory.former.all())
    learnJson(book, { ...resource.attributes, resourceType: 'User' });
}

async function learnRequests(book: Book, settingId: string | null, journal: Journal): Promise<void> {
  let bodies = 0;
  for (const exchange of [...journal.allOf(settingId)]) {
    if (isSliceOver()) await yieldSlice();
    if (bodies < mostBodies) await learnExchange(book, exchange, journal);
    else learnJson(book, exchange);
    if (mayHoldPeople(exchange)) bodies += 1;
  }
}

/** With its body: who was refused is stored nowhere else. */
export async function learnExchange(
  book: Book,
  exchange: ExchangeSummary,
  journal: Pick<Journal, 'get'>,
): Promise<void> {
  learnJson(book, exchange);
  if (!mayHoldPeople(exchange)) return;
  const whole = await journal.get(exchange.sequence);
  if (whole !== null) learnJson(book, { url: whole.url, body: whole.request.body });
}

function mayHoldPeople({ method }: ExchangeSummary): boolean {
  return method === 'POST' || method === 'PUT' || method === 'PATCH';
}

/** The address under which the workbench is reached, and the names of the company in addresses of its consoles. */
export function learnTenant(book: Book, { state, addresses }: Pick<Known, 'state' | 'addresses'>): void {
  const { publicBaseUrl, platformBaseUrl, consoleNames = {} } = state.data.preferences;
  for (const url of [publicBaseUrl, platformBaseUrl, addresses.baseUrl()])
    if (url != null && URL.canParse(url)) book.hosts.learn(new URL(url).hostname);
  for (const name of Object.values(consoleNames)) learnId(book, name);
}
