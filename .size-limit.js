// What travels before the page works, compressed as static hosts do (brotli).
import { readFileSync } from 'node:fs';

const page = readFileSync('build/index.html', 'utf8');
const scripts = new Set(page.match(/_app\/immutable\/[^"']+\.js/g));

export default [
	{
		name: 'JavaScript that the page loads at first',
		path: [...scripts].map((file) => `build/${file}`),
		limit: '150 kB'
	},
	{
		name: 'the worker',
		path: 'build/_app/immutable/workers/*.js',
		limit: '100 kB'
	}
];
