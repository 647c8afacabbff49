/** Hands a file to the phone; a link that lives for one press needs no page and leaves none. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file after the press; taking the address away at once would leave it nothing to read.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
