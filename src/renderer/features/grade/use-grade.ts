import { useEffect, useState } from 'react';
import type { TrafficGrade } from '../../../shared/features/grade';
import { call } from '../../state/api';

interface Read {
  grade: TrafficGrade | null;
  error: string | null;
}

/** As it is when the page is opened: a report, not a view that moves. */
export function useGrade(settingId: string): Read {
  const [read, setRead] = useState<Read>({ grade: null, error: null });
  useEffect(() => {
    let isWanted = true;
    call('grade.read', { settingId }).then(
      (grade) => isWanted && setRead({ grade, error: null }),
      (error: Error) => isWanted && setRead({ grade: null, error: error.message }),
    );
    return () => {
      isWanted = false;
    };
  }, [settingId]);
  return read;
}
