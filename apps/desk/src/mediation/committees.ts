import { CommitteeList } from '@mingbai/api/contract';
import { useQuery } from '@tanstack/react-query';
import { read } from '../lib/api.ts';

/** All committees of the district. */
export function useCommittees() {
  const { data } = useQuery({
    queryKey: ['options', 'committees'],
    queryFn: ({ signal }) => read('/api/mediation/committees', CommitteeList, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.committees ?? [];
}
