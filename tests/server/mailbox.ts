/** A real SMTP server that keeps what it is given. */
import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  readonly to: string;
  readonly parsed: ParsedMail;
  readonly raw: string;
}

export interface Mailbox extends AsyncDisposable {
  /** For `GUYUB_SMTP`. */
  readonly smtp: string;
  readonly mails: Mail[];
  /** What it says to an address: nothing wrong, a code, or nothing at all, ever. */
  answer: (to: string) => 'yes' | 'never' | number;
  /** How many recipients it was asked about. */
  readonly asked: number;
  until(holds: () => boolean): Promise<void>;
}

export async function mailbox(): Promise<Mailbox> {
  const news = new EventEmitter();
  const mails: Mail[] = [];
  let asked = 0;
  const keep = async (raw: string, to: readonly string[]) => {
    mails.push({ to: to.join(), parsed: await simpleParser(raw), raw });
    news.emit('news');
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _, done) {
      asked++;
      const said = box.answer(address);
      news.emit('news');
      if (said === 'yes') done();
      else if (said !== 'never') done(Object.assign(new Error(`no ${address} here`), { responseCode: said }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void keep(
          Buffer.concat(chunks).toString(),
          session.envelope.rcptTo.map(({ address }) => address),
        );
        done();
      });
    },
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const box: Mailbox = {
    smtp: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    answer: () => 'yes',
    get asked() {
      return asked;
    },
    async until(holds) {
      while (!holds()) await once(news, 'news', { signal: AbortSignal.timeout(20_000) });
    },
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return box;
}
