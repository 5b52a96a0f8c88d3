// A server of one's own: on a free port, with a data folder of its own, to be stopped, killed and started again.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const PROGRAM = resolve(process.env.YICHUANG_SERVER ?? '../target/debug/server');
const APP = resolve(process.env.YICHUANG_APP ?? '../dist');
const CATALOGUE = resolve('../catalogue');

export class Server {
  readonly data = mkdtempSync(join(tmpdir(), 'yichuang-e2e-'));
  private process?: ChildProcess;
  private port = 0;

  static async start(): Promise<Server> {
    const server = new Server();
    await server.run();
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Ends it without a word, as a power cut would. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Starts it again at the same address, on the same data. */
  async restart(): Promise<void> {
    await this.run();
  }

  async close(): Promise<void> {
    await this.end('SIGTERM');
    rmSync(this.data, { recursive: true, force: true });
  }

  /** Runs another command of the program on the same data. */
  command(args: string[], input = ''): string {
    const done = spawnSync(PROGRAM, [...args, '--data', this.data], { input, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`server ${args.join(' ')}: ${done.stderr || done.error}`);
    return done.stdout;
  }

  private async run(): Promise<void> {
    const args = ['serve', '--port', `${this.port}`, '--data', this.data, '--catalogue', CATALOGUE, '--app', APP];
    const log = openSync(join(this.data, 'log.jsonl'), 'a');
    const child = spawn(PROGRAM, args, { stdio: ['ignore', 'pipe', log] });
    this.process = child;
    const address = await new Promise<string>((listening, failed) => {
      child.once('error', failed);
      child.once('exit', (code) => failed(new Error(`the server ended with ${code}, see ${this.data}/log.jsonl`)));
      createInterface({ input: child.stdout! }).on('line', (line) => {
        const found = /listening on (http:\S+)/.exec(line);
        if (found) listening(found[1]);
      });
    });
    this.port = Number(new URL(address).port);
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((gone) => child.once('exit', gone));
    child.kill(signal);
    await gone;
  }
}
