import type { Citation } from '@mingbai/api/contract';

function shortLawTitle(title: string): string {
  return title.replace(/^中华人民共和国/, '');
}

/** “《民法典》第六百七十五条”, whether or not the label already names its law. */
export function citationName(citation: Pick<Citation, 'law' | 'label'>): string {
  const { law, label } = citation;
  if (!law || label.includes('《') || label.includes(shortLawTitle(law.title))) return label;
  return `《${shortLawTitle(law.title)}》${label}`;
}
