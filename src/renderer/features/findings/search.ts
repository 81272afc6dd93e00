import { ScanSearch } from 'lucide-react';
import { causeAddress, causeIdOf } from '../../../shared/causes/cause-id';
import type { ListedCause } from '../../../shared/features/findings';
import { plainTextOf } from '../../../shared/rich-text';
import { severityWord } from '../../components/exchange/severity-mark';
import { call } from '../../state/api';
import type { Command, Search } from '../feature';
import { extentOf } from './cause-groups';

const most = 5;
/** So many people of those who are called so, or have such a value. */
const mostPeople = 20;

/** Causes by their words, their attribute, the people who are named with them; then those of people who are found. */
export async function search(search: Search): Promise<Command[]> {
  const { settingId, text, navigate, soFar, signal } = search;
  const { causes } = await call('findings.list', { settingId }, signal);
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const byWords = causes.filter((cause) => words.every((word) => textOf(cause).includes(word)));
  const commands = (found: ListedCause[]) => found.slice(0, most).map((cause) => openCause(cause, navigate));
  if (byWords.length >= most) return commands(byWords);
  soFar(commands(byWords));
  const ofPeople = await causesOfPeople(search);
  return commands([
    ...byWords,
    ...causes.filter((cause) => ofPeople.has(cause.id) && !byWords.includes(cause)),
  ]);
}

function openCause(cause: ListedCause, navigate: Search['navigate']): Command {
  return {
    id: `cause ${cause.id}`,
    group: 'Findings',
    icon: ScanSearch,
    label: cause.title,
    detail: `${severityWord(cause.severity)} · ${extentOf(cause)}`,
    run: () => navigate(causeAddress(cause.id)),
  };
}

/** Ids of causes that people have who are found by the text. */
async function causesOfPeople({ settingId, text, signal }: Search): Promise<Set<string>> {
  const { resources } = await call('findings.people', { settingId, search: text, limit: mostPeople }, signal);
  if (resources.length === 0) return new Set();
  const ids = resources.map(({ id }) => id);
  const { findings } = await call('findings.ofUsers', { settingId, ids }, signal);
  return new Set(Object.values(findings).flat().map(causeIdOf));
}

function textOf({ title, meaning, severity, attributePath = '', rule, names }: ListedCause): string {
  return [title, plainTextOf(meaning), severity, attributePath, rule, 'finding', ...names]
    .join(' ')
    .toLowerCase();
}
