/** Whether an address is this machine's own, which no other reaches. */
export const isLoopback = (host: string): boolean => ['127.0.0.1', '::1', 'localhost'].includes(host);
