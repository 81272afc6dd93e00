/** Where the pages of the editor are: `/setting/<id of a SCIM setting, or new>/<step>`. */
export const editorPath = '/setting';
/** In place of an id, while the SCIM setting is still to be made. */
export const newOne = 'new';

export const formSteps = ['name', 'fields', 'groups'] as const;
export type EditorStep = (typeof formSteps)[number] | 'review' | 'token';

/** The three documented steps; then what a change would do, or the token of a new one. */
export function stepsOf(which: string): readonly EditorStep[] {
  return [...formSteps, which === newOne ? 'token' : 'review'];
}

export function stepPath(which: string, step: EditorStep): string {
  return `${editorPath}/${which}/${step}`;
}

export function isStep(text: string | undefined): text is EditorStep {
  return text === 'review' || text === 'token' || formSteps.some((step) => step === text);
}

export const stepTitles: Record<EditorStep, string> = {
  name: 'Name',
  fields: 'Map fields',
  groups: 'Group settings',
  review: 'What it would do',
  token: 'Token',
};
