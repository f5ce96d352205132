import { describe, it } from 'node:test';
import { conformance } from '../../src/backend/conformance/index.ts';
import { memory } from './memory.ts';

conformance({ describe, it }, memory);
