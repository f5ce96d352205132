import { after, describe, it } from 'node:test';
import { conformance } from '../../src/backend/conformance/index.ts';
import { openHttp } from './http.ts';

const http = await openHttp();
after(http.stop);
conformance({ describe, it }, http);
