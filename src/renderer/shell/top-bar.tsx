export function TopBar() {
  return <header className="top-bar">SCIM Workbench</header>;
}
