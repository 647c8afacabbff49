import { AidOptions, ErasureReply, MediationOptions, type OwnData } from '@mingbai/api/contract';
import { getParsed, postJson } from '../../lib/api.ts';
import { getOwnData, matterPath, type OwnMatter } from '../../lib/own-matter.ts';

/** Her data, with what the service said about it and what its codes are called. */
export interface Kept {
  data: OwnData;
  /** The notice she agreed to, as it reads now, in paragraphs. */
  notice: readonly string[];
  /** Code of a matter, a group, a paper, an office → its title. */
  titles: ReadonlyMap<string, string>;
}

export async function getKept(matter: OwnMatter, signal: AbortSignal): Promise<Kept> {
  const [data, said] = await Promise.all([getOwnData(matter, signal), saidOf[matter.kind](signal)]);
  return { data, ...said };
}

type Said = Omit<Kept, 'data'>;

const saidOf: Record<OwnMatter['kind'], (signal: AbortSignal) => Promise<Said>> = {
  aid: async (signal) => {
    const { notice, matters, tags, materials, relations, offices, idTypeTitles } = await getParsed('/api/aid/options', AidOptions, signal);
    const named = offices.map(({ id, name }) => ({ code: id, title: name }));
    return { notice, titles: new Map([...listTitles([...matters, ...tags, ...materials, ...relations, ...named]), ...Object.entries(idTypeTitles)]) };
  },
  mediation: async (signal) => {
    const { notice, fields, needs } = await getParsed('/api/mediation/options', MediationOptions, signal);
    return { notice, titles: new Map(listTitles([...fields, ...needs])) };
  },
};

function listTitles(of: readonly { code: string; title: string }[]): [string, string][] {
  return of.map(({ code, title }) => [code, title]);
}

/** Asks for it all to be erased (个人信息保护法 47); the answer says what can go now and what must stay. */
export async function postErasure(matter: OwnMatter, reason: string, key: string): Promise<ErasureReply> {
  const body = reason === '' ? {} : { reason };
  const response = await postJson(`${matterPath(matter)}/erasure-requests`, body, { key, accessCode: matter.accessCode });
  return ErasureReply.parse(await response.json());
}
