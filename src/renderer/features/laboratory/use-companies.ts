import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract';
import { call } from '../../state/api';

export type ListedCompany = CallOutput<'laboratory.companies'>['companies'][number];

/** Companies on whose people an expression can be tried; none until they are known. */
export function useCompanies(): readonly ListedCompany[] {
  const [companies, setCompanies] = useState<readonly ListedCompany[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    call('laboratory.companies', {}, stop.signal).then(
      (answer) => setCompanies(answer.companies),
      () => undefined,
    );
    return () => stop.abort();
  }, []);
  return companies;
}
