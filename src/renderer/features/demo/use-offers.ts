import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract';
import { call } from '../../state/api';

export type CompanyOffer = CallOutput<'demo.companies'>['companies'][number];
export type ChapterOffer = CallOutput<'demo.chapters'>['chapters'][number];

/** Companies that can be played with; null until they are known. @param version counted up to ask again */
export function useCompanies(version = 0): readonly CompanyOffer[] | null {
  const [companies, setCompanies] = useState<readonly CompanyOffer[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked again when one was added or taken away
  useEffect(() => {
    const leaving = new AbortController();
    call('demo.companies', {}, leaving.signal).then(
      (output) => setCompanies(output.companies),
      () => leaving.signal.aborted || setCompanies([]),
    );
    return () => leaving.abort();
  }, [version]);
  return companies;
}

/** The chapters as this provider would tell them of this company; null until they are known. */
export function useChapters(
  company: string | undefined,
  idp: string,
  story: string | null = null,
): readonly ChapterOffer[] | null {
  const [chapters, setChapters] = useState<readonly ChapterOffer[] | null>(null);
  useEffect(() => {
    if (company === undefined) return;
    const leaving = new AbortController();
    call('demo.chapters', { company, idp, ...(story !== null && { story }) }, leaving.signal).then(
      (output) => setChapters(output.chapters),
      () => leaving.signal.aborted || setChapters([]),
    );
    return () => leaving.abort();
  }, [company, idp, story]);
  return chapters;
}
