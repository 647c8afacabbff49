/** `path` begins with a slash; `publicUrl` may end with one. */
export function toPublicAddress(publicUrl: string, path: string): string {
  return publicUrl.replace(/\/+$/, '') + path;
}
