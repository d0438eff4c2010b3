/**
 * An ESLint rule: no `record[name]` where the record may hold any name.
 *
 * Every object has members that nobody gave it: an author's id may be called `constructor`, and `record['constructor']`
 * finds a function where there is nothing. A `Map` has no such members, and `own(record, name)` asks for own ones only.
 */
import { ESLintUtils } from '@typescript-eslint/utils';
import ts from 'typescript';

export const noOpenLookup = ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      open: 'A name may be that of a member of every object ("constructor"): use a Map, or own(record, name).',
    },
  },
  defaultOptions: [],
  create(context) {
    const services = ESLintUtils.getParserServices(context);
    const checker = services.program.getTypeChecker();
    return {
      MemberExpression(node) {
        if (!node.computed || node.property.type === 'Literal' || isWritten(node)) return;
        const property = services.getTypeAtLocation(node.property);
        const key = checker.getBaseConstraintOfType(property) ?? property;
        // Names of a closed set are names that someone wrote down.
        const open = ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral;
        if (!(key.isUnion() ? key.types : [key]).some(({ flags }) => (flags & open) !== 0)) return;
        const of = services.getTypeAtLocation(node.object);
        const objects = of.isUnion() ? of.types : [of];
        if (objects.some((each) => checker.getIndexInfoOfType(each, ts.IndexKind.String) !== undefined))
          context.report({ node, messageId: 'open' });
      },
    };
  },
});

/** Written and not read: what is put there is its own. */
const isWritten = (node) =>
  node.parent.type === 'AssignmentExpression' && node.parent.operator === '=' && node.parent.left === node;
