/** The heading alone: a title may repeat law and number, which stand above it already. */
export function captionOf(title: string, label: string): string {
  const at = title.indexOf(label);
  return (at === -1 ? title : title.slice(at + label.length)).trim();
}
