#!/usr/bin/env node
import './require-node.mjs';

// Only now: an older Node would stop at what it cannot import before it could say what is missing.
const { run } = await import('./cli.ts');
process.exitCode = await run(process.argv.slice(2));
