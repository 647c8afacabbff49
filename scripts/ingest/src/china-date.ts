const chinaOffsetMs = 8 * 3_600_000;

/** YYYY-MM-DD in Asia/Shanghai, whatever the server's own time zone; China has had no daylight saving since 1991. */
export function toDateInChina(instant: Date): string {
  return new Date(instant.getTime() + chinaOffsetMs).toISOString().slice(0, 10);
}
