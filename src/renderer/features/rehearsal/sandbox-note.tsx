import { FlaskConical } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { ScimSetting } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { showFailure } from '../../state/toasts';
import { connectPath } from '../start/paths';
import { clearSandbox } from './clear-sandbox';
import { resultPath } from './paths';

interface SandboxNoteProps {
  sandbox: ScimSetting;
  title: string;
  /** Why this page has nothing for a sandbox. */
  children: ReactNode;
}

/** In place of pages that are about a connection of one's own. */
export function SandboxNote({ sandbox, title, children }: SandboxNoteProps) {
  const [, navigate] = useLocation();
  const clear = () =>
    void clearSandbox(sandbox.id).then(() => navigate('/'), showFailure('The sandbox was not cleared'));
  const actions = (
    <>
      <Link href={connectPath} className="button button-primary button-normal">
        Connect a provider
      </Link>
      <Link href={resultPath} className="button button-normal">
        Show the result
      </Link>
      <Button onClick={clear}>Clear the sandbox</Button>
    </>
  );
  return (
    <EmptyState icon={FlaskConical} title={title} actions={actions}>
      {children}
    </EmptyState>
  );
}
