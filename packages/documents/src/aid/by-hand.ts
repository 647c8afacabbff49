/** A line left open, to be filled in by hand: what nobody has put on record is not made up. */
export const BY_HAND = '＿＿＿＿＿＿＿＿';
