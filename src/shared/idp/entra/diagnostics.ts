import type { DiagnosticRule } from '../identity-provider';

/** What goes wrong with Entra in particular. */
export const entraDiagnostics: DiagnosticRule[] = [];
