import type { ButtonHTMLAttributes, ReactNode } from 'react';
import './button.css';
import { Icon, type IconName } from './icon.tsx';

const tones = { primary: 'button button-primary', plain: 'button', quiet: 'button button-quiet', danger: 'button button-danger' } as const;
type Tone = keyof typeof tones;

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}

export function Button({ tone = 'plain', icon, children, className = '', ...rest }: Props) {
  return (
    <button type="button" {...rest} className={`${tones[tone]} ${className}`}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

export function CallLink({ number, tone = 'plain', children }: { number: string; tone?: Tone; children: ReactNode }) {
  return (
    <a className={tones[tone]} href={`tel:${number}`}>
      <Icon name="call" />
      <span>{children}</span>
    </a>
  );
}
