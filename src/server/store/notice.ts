import type { Notice } from '../../shared/features/workbench';

/** A notice as the store gives it; the list of notices adds id and time. */
export type NewNotice = Omit<Notice, 'id' | 'at'>;
