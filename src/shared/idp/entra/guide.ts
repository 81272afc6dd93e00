import type { Guide } from '../../guide';

/** The set-up path for Microsoft Entra ID. */
export const entraGuide: Guide = { title: 'Microsoft Entra ID', prerequisites: [], parts: [], links: [] };
