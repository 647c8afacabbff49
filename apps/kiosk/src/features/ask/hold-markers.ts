import type { Inline } from './markdown.ts';

interface Group {
  parts: Inline[];
  /** Must stay on one line. */
  held: boolean;
}

const lastWord = /\S[。，；：、！？”）》]*$/u;

/** Ties each marker to the last character before it, so that no chip ever begins a line alone. */
export function holdMarkers(content: Inline[]): Group[] {
  const groups: Group[] = [];
  for (const part of content) {
    const last = groups[groups.length - 1];
    if (part.kind !== 'marker' || !last) groups.push({ parts: [part], held: part.kind === 'marker' });
    else if (last.held) last.parts.push(part);
    else groups.push(...tieTo(last, groups, part));
  }
  return groups;
}

function tieTo(last: Group, groups: Group[], marker: Inline): Group[] {
  const [before] = last.parts;
  if (before?.kind !== 'text') return [{ parts: [marker], held: true }];
  const tail = lastWord.exec(before.text)?.[0] ?? '';
  const head = before.text.slice(0, before.text.length - tail.length);
  groups.pop();
  const tied: Group = { parts: [{ kind: 'text', text: tail }, marker], held: true };
  return head === '' ? [tied] : [{ parts: [{ kind: 'text', text: head }], held: false }, tied];
}
