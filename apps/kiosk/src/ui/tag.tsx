import './tag.css';

export type Tone = 'calm' | 'mind' | 'danger';

const classes: Record<Tone, string> = { calm: 'tag', mind: 'tag tag-mind', danger: 'tag tag-danger' };

export function Tag({ tone = 'calm', children }: { tone?: Tone; children: string }) {
  return <span className={classes[tone]}>{children}</span>;
}
