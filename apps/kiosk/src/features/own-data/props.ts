import type { OwnDataAsked, OwnMatter } from '../../lib/own-matter.ts';
import type { Shell } from '../../ui/shell.ts';

export interface OwnDataProps extends OwnDataAsked {
  shell: Shell;
  matter: OwnMatter;
  /** The browser inside WeChat can save no file. */
  saves: boolean;
}
