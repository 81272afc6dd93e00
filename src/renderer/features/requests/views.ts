/** Searches with a name: those that are always there, and what can be done with a reader's own. */
import type { RequestView } from '../../../shared/features/journal';

export const builtInViews: readonly RequestView[] = [
  { id: 'errors', name: 'Errors', query: 'is:error' },
  { id: 'changes', name: 'Changes', query: 'is:write' },
  { id: 'findings', name: 'With findings', query: 'has:finding' },
  { id: 'quiet', name: 'Without look-ups', query: '!is:look-up !is:probe' },
];

/** One more that asks for a name: the field is ready for it, and offers who is here. */
export const changesOfPerson: RequestView = {
  id: 'of-person',
  name: 'Changes of a person',
  query: 'is:write user:',
};

export function isOfPerson(query: string): boolean {
  return tidy(query).startsWith(changesOfPerson.query);
}

/** The view whose search this is, whatever blanks stand in it. */
export function viewOf(query: string, views: readonly RequestView[]): RequestView | null {
  const wanted = tidy(query);
  return views.find((view) => tidy(view.query) === wanted) ?? null;
}

/** A saved view of the same name gives way. */
export function withView(views: readonly RequestView[], view: RequestView): RequestView[] {
  return [...views.filter(({ id, name }) => id !== view.id && name !== view.name), view];
}

/** In its place. */
export function renamed(views: readonly RequestView[], id: string, name: string): RequestView[] {
  return views.map((view) => (view.id === id ? { ...view, name } : view));
}

export function without(views: readonly RequestView[], id: string): RequestView[] {
  return views.filter((view) => view.id !== id);
}

function tidy(query: string): string {
  return query.trim().replaceAll(/\s+/g, ' ');
}
