import type { ComponentProps } from 'react';
import './page.css';

interface PageProps extends ComponentProps<'div'> {
  /** `column` 720, `reading` 960, `wide` 1104 pixels; `full` fills the window, and its lists scroll by themselves. */
  width: 'column' | 'reading' | 'wide' | 'full';
}

/** The ground of a page, with its margins. */
export function Page({ width, className = '', ...rest }: PageProps) {
  return <div {...rest} className={`page page-${width} ${className}`.trim()} />;
}
