export * from '../client.ts';
