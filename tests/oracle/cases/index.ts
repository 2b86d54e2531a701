// Every case whose figures theory knows, by chapter.
import type { Chapter } from './case.ts';
import { networks } from './networks.ts';
import { oneServer } from './one-server.ts';
import { orders } from './orders.ts';
import { rhythms } from './rhythms.ts';
import { shared } from './shared.ts';
import { severalServers } from './several-servers.ts';

export const chapters: Chapter[] = [oneServer, severalServers, orders, networks, rhythms, shared];
export type { Case, Chapter, Figure } from './case.ts';
