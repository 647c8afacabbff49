import type { ArticleResponse } from '@mingbai/api/contract';
import type { Tone } from '../../ui/tag.tsx';

type LawStatus = NonNullable<ArticleResponse['status']>;

export const lawStatusLook: Record<LawStatus, { label: string; tone: Tone }> = {
  'in-force': { label: '现行有效', tone: 'calm' },
  'not-yet': { label: '尚未施行', tone: 'mind' },
  amended: { label: '已被修改', tone: 'mind' },
  repealed: { label: '已经废止', tone: 'danger' },
};
