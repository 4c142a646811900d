// Faults in what is selected: leaves and composites, fragments, conflicts, subscriptions, introspection.

import * as ast from './ast.mjs';
import { anyLiteral } from './values.mjs';

const fragment = (key, type, selections) => ({
  kind: 'FragmentDefinition', name: ast.name(key), typeCondition: ast.namedType(type), directives: [], selectionSet: ast.selectionSet(selections),
});

const chain = (names, last) => names.reduceRight((below, key) => ast.field(key, { selectionSet: ast.selectionSet([below]) }), last);

export function selectionDamage(on, some) {
  const spreadsOf = (document) => ast.places(document, 'FragmentDefinition').map(({ node }) => node);
  const outputNames = (schema) => Object.values(schema.getTypeMap()).filter((t) => t.getFields && !t.isOneOf).map((t) => t.name);

  return {
    leafWithSelection: (document, random) => some(random, ast.places(document, 'Field').filter(({ node }) => !node.selectionSet), ({ node }) => {
      node.selectionSet = ast.selectionSet([ast.field(random.pick(['id', 'nama', '__typename', 'tidakAda']))]);
    }),
    compositeWithoutSelection: (document, random) => some(random, ast.places(document, 'Field').filter(({ node }) => node.selectionSet), ({ node }) => {
      node.selectionSet = undefined;
    }),
    emptySelection: on(['SelectionSet'], ({ node }, random) => {
      if (!random.chance(0.3)) return false;
      node.selections = [];
    }),
    otherTypeCondition: on(['InlineFragment', 'FragmentDefinition'], ({ node }, random, schema) => {
      node.typeCondition = ast.namedType(random.pick(Object.keys(schema.getTypeMap())));
    }),
    otherCompositeCondition: on(['InlineFragment', 'FragmentDefinition'], ({ node }, random, schema) => {
      node.typeCondition = ast.namedType(random.pick(outputNames(schema)));
    }),
    transplant: on(['SelectionSet'], ({ node }, random, schema, all) => {
      const donor = random.pick(random.pick(all).node.selections);
      if (!donor) return false;
      node.selections = [...node.selections, ast.copy(donor)];
    }),
    transplantInFragment: on(['SelectionSet'], ({ node }, random, schema, all) => {
      const donor = random.pick(random.pick(all).node.selections);
      if (!donor) return false;
      node.selections = [...node.selections, ast.inlineFragment(random.pick(outputNames(schema)), [ast.copy(donor)])];
    }),
    aliasOfSibling: on(['SelectionSet'], ({ node }, random) => {
      const fields = node.selections.filter((s) => s.kind === 'Field');
      if (fields.length < 2) return false;
      const [one, two] = random.shuffle(fields);
      one.alias = ast.name((two.alias ?? two.name).value);
    }),
    aliasOfAnyField: on(['Field'], ({ node }, random, schema, all) => {
      const other = random.pick(all).node;
      node.alias = ast.name((other.alias ?? other.name).value);
    }),
    sameFieldOtherArguments: on(['Field'], ({ node, parent }, random) => {
      const again = ast.copy(node);
      if (again.arguments.length > 0 && random.chance(0.6)) random.pick(again.arguments).value = anyLiteral(random);
      else again.arguments = [...again.arguments, ast.argument('tahun', anyLiteral(random))];
      parent.selections = [...parent.selections, again];
    }),
    sameCompositeOtherSelection: (document, random) => some(random, ast.places(document, 'Field').filter(({ node }) => node.selectionSet?.selections.length), ({ node, parent }) => {
      const again = ast.copy(node);
      for (const { node: below } of ast.places(again.selectionSet, 'Field')) {
        if (random.chance(0.4)) below.alias = ast.name(random.pick(['nama', 'nilai', 'warna', 'kode', 'data']));
      }
      parent.selections = random.chance(0.5) ? [...parent.selections, again] : [...parent.selections, ast.inlineFragment(undefined, [again])];
    }),
    /** More conflicts below one field than a reference version lists places for. */
    wideConflict: (document, random) => some(random, ast.places(document, 'Field').filter(({ node }) => node.selectionSet && node.meta?.definition), ({ node, parent }) => {
      const leaves = Object.values(inner(node.meta.definition.type).getFields?.() ?? {}).filter((f) => /Scalar|Enum/.test(inner(f.type).constructor.name)).map((f) => f.name);
      leaves.push('__typename');
      const width = random.between(1, 25);
      const aliased = () => Array.from({ length: width }, (_, i) => ast.field(random.pick(leaves), { alias: ast.name(`k${i}`) }));
      const again = ast.copy(node);
      again.selectionSet = ast.selectionSet(random.chance(0.3) ? [ast.inlineFragment(undefined, aliased())] : aliased());
      node.selectionSet.selections.push(...aliased());
      parent.selections.push(again);
    }),
    conflictThroughFragments: (document, random) => some(random, spreadsOf(document), (node) => {
      const others = spreadsOf(document);
      const field = ast.places(node, 'Field')[0]?.node;
      if (!field) return false;
      const twin = fragment('Kembar', node.typeCondition.name.value, [{ ...ast.copy(field), alias: ast.name((field.alias ?? field.name).value), name: ast.name(random.pick(['id', 'nama', 'kode', 'luas'])) }]);
      document.definitions = [...document.definitions, twin];
      random.pick(others).selectionSet.selections.push(ast.spread('Kembar'));
      for (const { parent } of ast.places(document, 'FragmentSpread').filter((p) => p.node.name.value === node.name.value)) {
        if (random.chance(0.7)) parent.selections.push(ast.spread('Kembar'));
      }
    }),
    sameNamesOnObjects: (document, random, schema) => some(random, ast.places(document, 'SelectionSet').filter(({ node }) => /Interface|Union/.test(node.meta?.parent?.constructor.name)), ({ node }) => {
      const possible = random.shuffle(schema.getPossibleTypes(node.meta.parent)).slice(0, 3);
      const key = random.pick(possible.flatMap((t) => Object.keys(t.getFields())));
      for (const type of possible) {
        const definition = type.getFields()[random.chance(0.8) ? key : random.pick(Object.keys(type.getFields()))];
        if (!definition) continue;
        const leaf = /Scalar|Enum/.test(inner(definition.type).constructor.name);
        const below = leaf ? undefined : ast.selectionSet([ast.field('__typename'), ast.field(random.pick(Object.keys(inner(definition.type).getFields?.() ?? { __typename: 0 })))]);
        node.selections.push(ast.inlineFragment(type.name, [ast.field(definition.name, { alias: random.chance(0.5) ? ast.name('sama') : undefined, selectionSet: below })]));
      }
    }),
    unusedFragment: (document, random, schema) => {
      const below = random.chance(0.3) ? ast.spread('Menganggur') : ast.field('__typename');
      document.definitions.splice(random.int(document.definitions.length + 1), 0, fragment(random.pick(['Menganggur', 'Menganggur2']), random.pick(outputNames(schema)), [below]));
    },
    duplicateFragment: on(['FragmentDefinition'], ({ node, parent }, random) => {
      parent.definitions = [...parent.definitions, ...Array.from({ length: random.between(1, 2) }, () => ast.copy(node))];
    }),
    fragmentCycle: (document, random) => some(random, spreadsOf(document), (node) => {
      for (let i = random.between(1, 3); i > 0; i--) {
        const target = random.pick(spreadsOf(document)).name.value;
        const set = random.pick(ast.places(random.pick(spreadsOf(document)), 'SelectionSet')).node;
        set.selections = [...set.selections, ast.spread(random.chance(0.3) ? node.name.value : target)];
      }
    }),
    longFragmentCycle: (document, random, schema) => {
      const type = random.pick(outputNames(schema));
      const length = random.between(1, 5);
      const operation = ast.places(document, 'OperationDefinition')[0];
      for (let i = 0; i < length; i++) {
        const next = ast.spread(`Putar${(i + 1) % length}`);
        document.definitions.push(fragment(`Putar${i}`, type, random.chance(0.3) ? [next, ast.spread(`Putar${random.int(length)}`)] : [ast.inlineFragment(undefined, [next])]));
      }

      operation?.node.selectionSet.selections.push(ast.spread('Putar0'));
    },
    subscriptionFault: (document, random, schema) => {
      const root = schema.getSubscriptionType();
      if (!root) return false;
      const [one, two] = random.shuffle(Object.keys(root.getFields()));
      const below = () => ast.selectionSet([ast.field('__typename')]);
      const fieldOf = (key) => ast.field(key, { alias: random.chance(0.3) ? ast.name('a') : undefined, selectionSet: key === 'detak' ? undefined : below() });
      const condition = [ast.directive(random.pick(['skip', 'include']), [ast.argument('if', random.chance(0.5) ? ast.variable('bila') : { kind: 'BooleanValue', value: false })])];
      const selections = random.pick([
        () => [fieldOf(one), fieldOf(two)],
        () => [fieldOf(one), fieldOf(one)],
        () => [ast.field('__typename')],
        () => [ast.field('__typename'), fieldOf(one)],
        () => [{ ...fieldOf(one), directives: condition }],
        () => [ast.inlineFragment(undefined, [fieldOf(one)], condition), fieldOf(two)],
        () => [ast.spread('Langganan')],
        () => [ast.spread('Langganan'), fieldOf(one), fieldOf(two)],
        () => [ast.inlineFragment(root.name, [fieldOf(one), ast.spread('Langganan', random.chance(0.4) ? condition : [])])],
        () => [ast.field('__schema', { selectionSet: below() }), fieldOf(one)],
      ])();
      const definitions = random.chance(0.4) ? [variableOf('bila', 'Boolean!')] : [];
      document.definitions.push({ kind: 'OperationDefinition', operation: 'subscription', name: random.chance(0.7) ? ast.name('Dengar') : undefined, variableDefinitions: definitions, directives: [], selectionSet: ast.selectionSet(selections) });
      if (random.chance(0.85)) document.definitions.push(fragment('Langganan', root.name, [fieldOf(two), ...(random.chance(0.5) ? [fieldOf(one)] : []), ...(random.chance(0.2) ? [ast.spread('Langganan')] : [])]));
    },
    deepIntrospection: (document, random) => some(random, ast.places(document, 'OperationDefinition').filter(({ node }) => node.operation === 'query'), ({ node }) => {
      const steps = Array.from({ length: random.between(2, 5) }, () => random.weighted([[3, ['fields', 'type']], [1, ['interfaces']], [1, ['possibleTypes']], [1, ['inputFields', 'type']], [1, ['type', 'ofType']]])).flat();
      const below = chain(steps, ast.field('name'));
      const root = random.chance(0.5) ? ast.field('__schema', { selectionSet: ast.selectionSet([chain(['types'], below)]) }) : ast.field('__type', { arguments: [ast.argument('name', { kind: 'StringValue', raw: '"Query"' })], selectionSet: ast.selectionSet([below]) });
      if (random.chance(0.5)) {
        node.selectionSet.selections.push(root);
        return;
      }

      document.definitions.push(fragment('Tipe', '__Type', [below]));
      node.selectionSet.selections.push(ast.field('__schema', { selectionSet: ast.selectionSet([ast.field('types', { selectionSet: ast.selectionSet([ast.spread('Tipe'), ast.field('interfaces', { selectionSet: ast.selectionSet([ast.spread('Tipe')]) })]) })]) }));
    }),
    misplacedIntrospection: on(['SelectionSet'], ({ node }, random) => {
      node.selections = [...node.selections, ast.field(random.pick(['__schema', '__type', '__typename', '__nothing']), { selectionSet: random.chance(0.6) ? ast.selectionSet([ast.field('name')]) : undefined })];
    }),
  };
}

const inner = (type) => (type.ofType ? inner(type.ofType) : type);

const variableOf = (key, type) => ({ kind: 'VariableDefinition', variable: ast.variable(key), type: ast.typeNode(type), directives: [] });
