import type { FrameProps } from '../ui/shell.ts';
import { ScrollArea } from './scroll-area.tsx';

export function KioskFrame({ label, acts, children }: FrameProps) {
  return (
    <ScrollArea label={label} acts={acts}>
      {children}
    </ScrollArea>
  );
}
