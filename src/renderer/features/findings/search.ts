import { ScanSearch } from 'lucide-react';
import { causeAddress } from '../../../shared/causes/cause-id';
import type { ListedCause } from '../../../shared/features/findings';
import { plainTextOf } from '../../../shared/rich-text';
import { severityWord } from '../../components/exchange/severity-mark';
import { call } from '../../state/api';
import type { Command, Search } from '../feature';
import { extentOf } from './cause-groups';

const most = 5;

/** Causes by their words, their attribute and the people who are named with them. */
export async function search({ settingId, text, navigate, signal }: Search): Promise<Command[]> {
  const { causes } = await call('findings.list', { settingId }, signal);
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = causes.filter((cause) => words.every((word) => textOf(cause).includes(word)));
  return found.slice(0, most).map((cause) => ({
    id: `cause ${cause.id}`,
    group: 'Findings',
    icon: ScanSearch,
    label: cause.title,
    detail: `${severityWord(cause.severity)} · ${extentOf(cause)}`,
    run: () => navigate(causeAddress(cause.id)),
  }));
}

function textOf({ title, meaning, severity, attributePath = '', rule, names }: ListedCause): string {
  return [title, plainTextOf(meaning), severity, attributePath, rule, 'finding', ...names]
    .join(' ')
    .toLowerCase();
}
