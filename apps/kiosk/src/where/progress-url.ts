/** The progress of one matter; number and code stand behind `#`, so that no server and no log ever sees them. */
export function toProgressUrl(receiptNo: string, accessCode: string): string {
  return `${location.origin}/#/progress/${encodeURIComponent(receiptNo)}/${encodeURIComponent(accessCode)}`;
}
