/** What is this instance, and who may talk to it? */
export function SettingsPage() {
  return <h1>Settings</h1>;
}
