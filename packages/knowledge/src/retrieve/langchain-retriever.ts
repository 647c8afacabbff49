import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { PassageKind } from '../passages/passage.ts';
import type { Retriever } from './retrieve.ts';

export interface MingbaiRetrieverOptions {
  retriever: Retriever;
  /** How many passages a question gets; 8 unless told. */
  limit?: number;
  kinds?: PassageKind[];
  laws?: string[];
}

/** Our retrieval as a LangChain retriever, for a bureau's own chains. Apart from the main door, so that the service does not load LangChain at start. */
export class MingbaiRetriever extends BaseRetriever {
  override lc_namespace = ['mingbai', 'retrievers'];
  readonly #options: MingbaiRetrieverOptions;

  constructor(options: MingbaiRetrieverOptions) {
    super();
    this.#options = options;
  }

  /** Passages as documents, best first; the metadata names law, article, kind and source, so that a chain can cite. */
  override async _getRelevantDocuments(question: string): Promise<Document[]> {
    const { retriever, limit = 8, kinds, laws } = this.#options;
    const hits = await retriever.retrieve(question, { limit, kinds, laws });
    return hits.map(({ passage, score }) => {
      const { id, kind, title, text, law, article, label, source, status } = passage;
      return new Document({ id, pageContent: text, metadata: { kind, title, law, article, label, source, status, score } });
    });
  }
}
