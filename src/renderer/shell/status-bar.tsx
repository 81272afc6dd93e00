export function StatusBar() {
  return <footer className="status" />;
}
