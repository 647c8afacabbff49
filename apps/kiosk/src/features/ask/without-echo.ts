import type { Triage } from '@mingbai/api/contract';
import { type Block, plainText } from './markdown.ts';

/** An emergency answer opens with the safety sentence for those who read the text alone; beside the safety panel it would stand twice. */
export function withoutEcho(blocks: Block[], triage: Triage | null): Block[] {
  const [first, ...rest] = blocks;
  if (!first || !triage?.safety) return blocks;
  return plainText([first]).trim() === triage.safety.text.trim() ? rest : blocks;
}
