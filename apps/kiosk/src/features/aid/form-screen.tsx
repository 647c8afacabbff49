import type { ReactNode } from 'react';
import { Agent, Claims, Facts, Opponent, Who } from './form-screens.tsx';
import type { FormStep } from './form-steps.ts';
import { Contact, Identity, Notice } from './identity-screens.tsx';
import { Materials, type UploadPlace } from './materials-screen.tsx';
import { Declaration, Means } from './means-screens.tsx';
import type { ScreenProps } from './screen-props.ts';
import { Signature } from './signature.tsx';
import type { Aid } from './use-aid.ts';

export interface FormProps extends ScreenProps {
  /** Her last question in the conversation. */
  said: string;
  arrived: Aid['arrived'];
  photosGone: boolean;
  renderUploads: (place: UploadPlace) => ReactNode;
}

/** The review stands apart: it sends. */
export const formScreens: Record<Exclude<FormStep, 'review'>, (props: FormProps) => ReactNode> = {
  who: (props) => <Who {...props} />,
  agent: (props) => <Agent {...props} />,
  facts: (props) => <Facts {...props} />,
  claims: (props) => <Claims {...props} />,
  opponent: (props) => <Opponent {...props} />,
  means: (props) => <Means {...props} />,
  declaration: (props) => <Declaration {...props} />,
  signature: (props) => <Signature {...props} />,
  materials: (props) => <Materials {...props} />,
  identity: (props) => <Identity {...props} />,
  contact: (props) => <Contact {...props} />,
  notice: (props) => <Notice {...props} />,
};
