/** Setting id -> step id -> what the admin wrote beside it. */
export type Notes = Record<string, Record<string, string>>;

/** With this note instead of the one before; without any for an empty text. */
export function withNote(notes: Notes, settingId: string, stepId: string, text: string): Notes {
  const { [stepId]: _former, ...others } = notes[settingId] ?? {};
  return { ...notes, [settingId]: text === '' ? others : { ...others, [stepId]: text } };
}
