import { PublicSettings } from '@mingbai/api/contract';
import { useEffect, useState } from 'react';
import { getParsed } from '../../lib/api.ts';

/** What holds until the server has answered, and if it never does: the numbers that are the same in every district. */
const fallback: PublicSettings = {
  districtName: '',
  sample: false,
  hallName: '公共法律服务中心',
  officialTexts: true,
  modelEnabled: false,
  publicUrl: location.origin,
  places: [],
  hotlines: [
    { number: '12348', name: '公共法律服务热线', use: '法律咨询、法律援助、人民调解指引' },
    { number: '110', name: '公安报警', use: '人身或财产正在受侵害' },
    { number: '120', name: '医疗急救', use: '伤病急救' },
  ],
};

export function useSettings(): PublicSettings {
  const [settings, setSettings] = useState(fallback);
  useEffect(() => {
    const controller = new AbortController();
    getParsed('/api/settings', PublicSettings, controller.signal).then(setSettings, (error: unknown) => {
      // The screen stays useful without them; asking will say if the server is away.
      if (!(error instanceof Error)) throw error;
    });
    return () => controller.abort();
  }, []);
  return settings;
}
