/** The two kinds of matter the desk handles; also their place in the address and in the API. */
export type MatterKind = 'aid' | 'mediation';

export function matterPath(kind: MatterKind, id: string): string {
  return `/api/desk/${kind}/${encodeURIComponent(id)}`;
}

export function matterKey(kind: MatterKind, id: string) {
  return [kind, 'matter', id] as const;
}
