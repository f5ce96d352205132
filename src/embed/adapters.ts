import { httpAdapter } from '../adapters/http/index.ts';
import { provideAdapter } from '../backend/resolve.ts';

/** Which adapters an address can name. The usual one is there from the start, any other is fetched when named. */
const http = async (address: string, community: string) => httpAdapter(address, { community });

provideAdapter('https:', http);
provideAdapter('http:', http);
provideAdapter('token:', (address, community) =>
  import('./token.ts').then(({ memberAdapter }) => memberAdapter(address, community)),
);
provideAdapter('browser', (_, community) =>
  import('../adapters/browser/index.ts').then(({ browserAdapter }) => browserAdapter({ community })),
);
