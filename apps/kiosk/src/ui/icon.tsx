/** One line set, 24 × 24. An icon never stands without a word, so it is hidden from screen readers. */
const paths = {
  ask: 'M4 5h16v11H10l-4 4v-4H4z M8 9h8 M8 12h5',
  aid: 'M12 3l7 3v5c0 4.5-3 8-7 10-4-2-7-5.500-7-10V6z M9 12l2 2 4-4',
  mediation: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M16 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M3 20c0-3 2-5 5-5s5 2 5 5 M13 16c1-.7 1.900-1 3-1 3 0 5 2 5 5',
  progress: 'M6 4h12v16H6z M9 9h6 M9 13h6 M9 17h3',
  sum: 'M6 3h12v18H6z M9 7h6 M9 12h2 M13 12h2 M9 16h2 M13 16h2',
  call: 'M6 3h3l2 5-2.500 1.500a11 11 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3C10 21 3 14 3 6a3 3 0 0 1 3-3z',
  more: 'M5 5h5v5H5z M14 5h5v5h-5z M5 14h5v5H5z M14 14h5v5h-5z',
  type: 'M4 19l5-13h1l5 13 M6 14.500h7 M16 19l2.500-7h1L22 19 M17 16.500h4',
  speak: 'M5 9h3l5-4v14l-5-4H5z M16.500 9a4 4 0 0 1 0 6 M19 6.500a8 8 0 0 1 0 11',
  leave: 'M10 4H5v16h5 M14 8l4 4-4 4 M18 12H9',
  print: 'M7 9V4h10v5 M7 17H4V9h16v8h-3 M7 14h10v6H7z',
  back: 'M14 6l-6 6 6 6',
  forward: 'M10 6l6 6-6 6',
  close: 'M6 6l12 12 M18 6L6 18',
  send: 'M4 12l16-8-5 16-4-6z M11 14l4-5',
  stop: 'M7 7h10v10H7z',
  retry: 'M20 12a8 8 0 1 1-2.500-5.800 M20 4v5h-5',
  alert: 'M12 4l9 16H3z M12 10v4 M12 17v.500',
  tap: 'M9 11V5a1.500 1.500 0 0 1 3 0v6 M12 10.500a1.500 1.500 0 0 1 3 0V12 M15 11.500a1.500 1.500 0 0 1 3 0V15c0 3.500-2 6-5.500 6-2.500 0-4-1-5.500-3.500l-2-3.500c-.5-1 .8-2 1.700-1.200L9 14.500V11',
  calendar: 'M5 6h14v14H5z M5 11h14 M9 3v5 M15 3v5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M12 7v5l3.500 2',
  book: 'M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3z M5 17a3 3 0 0 1 3-3h11',
  place: 'M12 21c-4-5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6-6 11z M12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  people: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z M4 21c0-4 3.500-7 8-7s8 3 8 7',
  fresh: 'M12 5v14 M5 12h14',
  down: 'M6 10l6 6 6-6',
  up: 'M6 14l6-6 6 6',
  yes: 'M5 12.500l4.500 4.500L19 7',
  no: 'M6 12h12',
  phone: 'M8 3h8v18H8z M11 18h2',
  contrast: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M12 3v18 M12 8h5 M12 12h8 M12 16h5',
  low: 'M6 4h12 M12 8v11 M7 14l5 5 5-5',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
