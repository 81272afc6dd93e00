import type { ComponentProps, ReactNode } from 'react';
import './choose-files.css';

interface ChooseFilesProps extends Pick<ComponentProps<'input'>, 'accept' | 'multiple'> {
  kind?: 'normal' | 'primary';
  size?: 'normal' | 'small';
  busy?: boolean;
  /** One at least. */
  onFiles(files: File[]): void;
  children: ReactNode;
}

/** A button that asks for files: the field itself, so that the keyboard and screen readers know it as what it is. */
export function ChooseFiles(props: ChooseFilesProps) {
  const { kind = 'normal', size = 'normal', busy = false, onFiles, children, ...input } = props;
  return (
    <label className={`button button-${kind} button-${size} choose-files`} aria-busy={busy || undefined}>
      {children}
      <input
        {...input}
        type="file"
        className="visually-hidden"
        // Browsers open it with the space bar only; it looks like a button, which Enter presses too.
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.click()}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file, corrected meanwhile, may be chosen again.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </label>
  );
}
