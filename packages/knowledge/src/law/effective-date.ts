const inForce = /自(\d{4})年(\d{1,2})月(\d{1,2})日起(?:施行|实施|生效)/;

/** The date the last articles put a law in force, YYYY-MM-DD; `undefined` where they say «自公布之日起施行» or nothing. */
export function findEffectiveDate(articleTexts: string[]): string | undefined {
  for (const text of articleTexts.toReversed()) {
    const match = inForce.exec(text);
    if (match !== null) return toIsoDate(match[1], match[2], match[3]);
  }
  return undefined;
}

function toIsoDate(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
