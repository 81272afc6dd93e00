import type { ComponentProps } from 'react';

type ScrollRegionProps = ComponentProps<'section'> & { 'aria-label': string };

/** A part of the page that scrolls by itself: it has a name, and the keyboard reaches it. */
export function ScrollRegion(props: ScrollRegionProps) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: without it nobody could scroll by keyboard
  return <section tabIndex={0} {...props} />;
}
