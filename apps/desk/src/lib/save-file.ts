import { fetchBlob } from './api.ts';

/** Fetches a paper with the session's cookie and hands it to the browser as a file. */
export async function saveFile(path: string, fileName: string): Promise<void> {
  const address = URL.createObjectURL(await fetchBlob(path));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads the address after the click; an early end would leave it an empty file.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
