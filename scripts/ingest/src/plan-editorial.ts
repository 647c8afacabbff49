import { CardFile, DistrictFile, parseGuide, toCardPassages, toGuidePassages, toPlacePassages } from '@mingbai/knowledge';
import { type ContentFile, listContentFiles } from './content-files.ts';
import { hashOf, type PlannedDocument } from './planned-document.ts';
import { parseJsonFile } from './parse-json-file.ts';

/** Documents we write ourselves: topic cards and guides, one each file, and the district's places. */
export function planEditorial(contentDirectory: string, district: ContentFile): PlannedDocument[] {
  const cards = listContentFiles(contentDirectory, 'cards', '.json').map(planCards);
  const guides = listContentFiles(contentDirectory, 'guides', '.md').map(planGuide);
  return [...cards, ...guides, planDistrict(district)];
}

function planCards(file: ContentFile): PlannedDocument {
  const id = `cards:${baseName(file.name)}`;
  return {
    document: { id, kind: 'cards', title: `主题卡 ${baseName(file.name)}`, hash: hashOf(file.text), official: false },
    build: async () => toCardPassages(id, parseJsonFile(file, CardFile)),
  };
}

function planGuide(file: ContentFile): PlannedDocument {
  const name = baseName(file.name);
  return {
    document: { id: `guide:${name}`, kind: 'guide', title: `指南 ${name}`, hash: hashOf(file.text), official: false },
    build: async () => toGuidePassages(`guide:${name}`, parseGuide(name, file.text)),
  };
}

function planDistrict(file: ContentFile): PlannedDocument {
  return {
    document: { id: 'district', kind: 'district', title: '本区机构', hash: hashOf(file.text), official: false },
    build: async () => toPlacePassages('district', parseJsonFile(file, DistrictFile)),
  };
}

function baseName(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.[^.]+$/, '');
}
