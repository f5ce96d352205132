import { httpAdapter } from '../adapters/http/index.ts';
import { deviceKey } from '../backend/device-key.ts';
import { provideAdapter } from '../backend/resolve.ts';

/** Which adapters an address can name. The usual one is there from the start, any other is fetched when named. */
const http = async (address: string, community: string) => {
  const url = address.replace(/\/+$/, '');
  return httpAdapter(url, { community, key: deviceKey(url) });
};

provideAdapter('https:', http);
provideAdapter('http:', http);
