import { useEffect } from 'react';

/**
 * Keeps the page as tall as what is really to be seen, so that the composer stands on the keyboard: on iOS and in WeChat the keyboard covers the
 * page instead of shrinking it.
 */
export function useViewport(): void {
  useEffect(() => {
    const viewport = window.visualViewport;
    if (!viewport) return;
    const { style } = document.documentElement;
    const fit = () => {
      // A reader who pinches to enlarge must not have the page rebuilt under the fingers.
      if (viewport.scale > 1.05) return;
      style.setProperty('--seen-height', `${viewport.height}px`);
      style.setProperty('--seen-top', `${viewport.offsetTop}px`);
    };
    fit();
    viewport.addEventListener('resize', fit);
    viewport.addEventListener('scroll', fit);
    return () => {
      viewport.removeEventListener('resize', fit);
      viewport.removeEventListener('scroll', fit);
    };
  }, []);
}
