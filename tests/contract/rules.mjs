// Prints the names of all specified rules of both versions, one per line.

import { ruleNames } from './lib/reference.mjs';

for (const name of new Set(Object.values(ruleNames).flat())) console.log(name);
