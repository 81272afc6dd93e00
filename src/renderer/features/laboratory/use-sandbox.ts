import { useState } from 'react';
import { useSearch } from 'wouter';
import type { PeopleSource } from '../../../shared/features/laboratory';
import { identityProviders } from '../../../shared/idp';
import type { Language } from '../../../shared/idp/common/laboratory';
import { useLanguage } from '../../components/expression-editor/use-language';
import { useLive } from '../../state/live-store';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { broughtIn } from './paths';
import { type ListedCompany, useCompanies } from './use-companies';

export interface Sandbox {
  idp: string;
  /** Undefined until it is known, null where nothing is known of it. */
  language: Language | null | undefined;
  setIdp(idp: string): void;
  expression: string;
  setExpression(expression: string): void;
  /** Null while nobody is chosen or pasted. */
  people: PeopleSource | null;
  /** `setting`, `pasted`, or the id of a company. */
  source: string;
  setSource(source: string): void;
  companies: readonly ListedCompany[];
  pasted: string;
  setPasted(text: string): void;
  /** Of whom the trace is; null for the first there is. */
  person: string | null;
  setPerson(id: string | null): void;
}

/** What was written stays while other pages are looked at. */
const written = new Map<string, string>();
let pastedBefore = '';

export function useSandbox(): Sandbox {
  const { idp, setIdp } = useVendor();
  const language = useLanguage(idp);
  const [, setRound] = useState(0);
  const whom = useWhom();
  return {
    idp,
    setIdp(other) {
      setIdp(other);
      whom.setPerson(null);
    },
    language,
    expression: written.get(idp) ?? firstOf(language),
    setExpression(text) {
      written.set(idp, text);
      setRound((round) => round + 1);
    },
    ...whom,
  };
}

/** The one of the address, which may bring an expression, else of the connection that is shown. */
function useVendor() {
  const brought = broughtIn(useSearch());
  const own = useIdentityProvider().id;
  const first = identityProviders.find(({ id }) => id === brought.idp)?.id ?? null;
  const [chosen, setIdp] = useState(() => {
    if (first !== null && brought.expression !== null) written.set(first, brought.expression);
    return first;
  });
  return { idp: chosen ?? own, setIdp };
}

function firstOf(language: Language | null | undefined): string {
  return language?.examples[0]?.expression ?? language?.attributes[0]?.written ?? '';
}

function useWhom() {
  const settingId = useLive((live) => live.settingId);
  const hasPeople = useLive((live) => live.counts.users > 0);
  const [source, setSource] = useState<string | null>(null);
  const [pasted, setPasted] = useState(pastedBefore);
  const [person, setPerson] = useState<string | null>(null);
  const companies = useCompanies();
  const shown = source ?? (hasPeople ? 'setting' : (companies[0]?.id ?? 'pasted'));
  return {
    source: shown,
    companies,
    setSource(other: string) {
      setSource(other);
      setPerson(null);
    },
    people: peopleOf(shown, settingId, pasted),
    pasted,
    setPasted(text: string) {
      pastedBefore = text;
      setPasted(text);
    },
    person,
    setPerson,
  };
}

function peopleOf(source: string, settingId: string | null, pasted: string): PeopleSource | null {
  if (source === 'pasted') return { kind: 'pasted', text: pasted };
  if (source === 'setting') return settingId === null ? null : { kind: 'setting', settingId };
  return { kind: 'company', company: source };
}
