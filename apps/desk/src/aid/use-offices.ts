import { AidOptions } from '@mingbai/api/contract';
import { useQuery } from '@tanstack/react-query';
import { read } from '../lib/api.ts';

/** The offices that take or handle applications; a matter names them by id. */
export function useOffices(): { offices: AidOptions['offices']; isError: boolean } {
  const { data, isError } = useQuery({
    queryKey: ['options', 'aid'],
    queryFn: ({ signal }) => read('/api/aid/options', AidOptions, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { offices: data?.offices ?? [], isError };
}
