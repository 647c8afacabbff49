const POINTS_PER_MM = 72 / 25.4;

/** Readable in grey and on thermal paper: ink, quieter ink, hairlines and the tint of labels. */
export const COLOURS = { ink: '#000000', quiet: '#3A3F3D', line: '#7C827F', tint: '#F0EFEA' } as const;

/** Type sizes in points; nothing is smaller than 11. */
export const SIZES = { foot: 11, note: 11.5, body: 12, letter: 13, heading: 14, code: 19, title: 22 } as const;

/** A4, in points. */
export const PAGE = { width: 595.28, height: 841.89, side: 56, top: 46, bottom: 56 } as const;
/** A roll of 80 mm of which printers reach 72, in points. */
export const SLIP = { width: 80 * POINTS_PER_MM, side: 4 * POINTS_PER_MM, top: 12, bottom: 24 } as const;

/** Width of what is written, in points. */
export const WIDTHS = { a4: PAGE.width - 2 * PAGE.side, slip: SLIP.width - 2 * SLIP.side } as const;
