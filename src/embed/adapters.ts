import { deviceKey } from '../backend/device-key.ts';
import { provideAdapter } from '../backend/resolve.ts';

/** Which adapters an address can name. Each is fetched when a page names it. */
const http = async (address: string, community: string) => {
  const url = address.replace(/\/+$/, '');
  const { httpAdapter } = await import('../adapters/http/index.ts');
  return httpAdapter(url, { community, key: deviceKey(url) });
};

provideAdapter('https:', http);
provideAdapter('http:', http);
