import type { AnyNode, CallExpression } from 'acorn';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { type CheckedWidget, fileInOtherCase } from '../../widget/checked-widget';
import { ancestorsOf, type NodeOf, type Visit } from '../../widget/collect-visits';
import { gap, outlineOfText, partsOfText } from '../../widget/look-up';
import { ownScripts } from '../../widget/own-scripts';
import { locateNode, type Script, visitsOf } from '../../widget/script';
import { isFunction, lastName, nameOfKey, nameOfProperty, textOfLiteral } from '../../widget/syntax';

export const missingFile: Rule = {
  id: 'script/missing-file',
  severity: 'warning',
  what: 'Templates, style sheets and pictures that the script loads from the folder of the widget are in the archive.',
  why: 'The request is answered with 404: a template is not drawn, a style sheet does nothing. Paths behind `params.path` are judged, the `href` of a template beside it, and templates whose name is handed to a function that puts the path together.',
  source: [sources.script],
  fix: 'Add the file, or correct the path; it starts at the root of the archive.',
  example: {
    broken: "$.get(widget.params.path + '/templates/form.twig', announce);",
    mended: "$.get(widget.params.path + '/images/tour.png', announce);",
  },
  *check(widget) {
    for (const script of ownScripts(widget)) {
      const reported = new Set<string>();
      for (const { path, node } of filesNamed(script)) {
        if (widget.files.has(path) || reported.has(path)) continue;
        reported.add(path);
        yield { ...locateNode(script, node), message: `${path} is not in the archive.${hint(widget, path)}` };
      }
    }
  },
};

function hint(widget: CheckedWidget, path: string): string {
  const other = fileInOtherCase(widget, path);
  return other ? ` The file is called ${other.path}.` : '';
}

interface NamedFile {
  path: string;
  node: AnyNode;
}

function filesNamed(script: Script): NamedFile[] {
  const builders = templateBuilders(script);
  return [
    ...textsOf(script).flatMap(({ node }) => fileBehindPath(node)),
    ...visitsOf(script, 'Property').flatMap(({ node, parent }) => templateRendered(node, parent?.node)),
    ...visitsOf(script, 'CallExpression').flatMap(({ node }) => templateAskedFor(node, builders)),
  ];
}

/** Texts that are put together, but for those inside another one. */
function textsOf(script: Script): Visit[] {
  const sums = visitsOf(script, 'BinaryExpression').filter(({ parent }) => parent?.node.type !== 'BinaryExpression');
  return [...sums, ...visitsOf(script, 'TemplateLiteral')];
}

const fileName = /^\/?((?:[\w-]+\/){0,5}[\w.-]+\.(?:twig|html?|css|png|jpe?g|gif|svg|js|json))(?:\?|$)/;

/** `self.params.path + '/style.css?v=1'`: the folder of the widget, then a path that is written out. */
function fileBehindPath(node: AnyNode): NamedFile[] {
  const parts = partsOfText(node);
  return parts.slice(1).flatMap((part, index) => {
    const before = parts[index];
    if (!before || !isFolderOfWidget(before) || !isStart(parts.slice(0, index))) return [];
    const path = fileName.exec(outlineOfText(part) + (index + 2 < parts.length ? gap : ''))?.[1];
    return path === undefined ? [] : [{ path, node: part }];
  });
}

function isStart(before: readonly AnyNode[]): boolean {
  return before.every((part) => /^[^/]*$|["'(]$/.test(outlineOfText(part)));
}

/** `params.path`, `get_settings().path`, or a name that says the same. */
function isFolderOfWidget(node: AnyNode): boolean {
  if (node.type === 'Identifier') return node.name === 'widgetPath' || node.name === 'widget_path';
  if (node.type !== 'MemberExpression' || nameOfProperty(node) !== 'path') return false;
  const owner = node.object.type === 'CallExpression' ? node.object.callee : node.object;
  return ['params', 'get_settings', 'settings'].includes(lastName(owner) ?? '');
}

/** A function that loads the template of a given name, with what stands before and behind the name. */
interface TemplateBuilder {
  position: number;
  before: string;
  behind: string;
}

const templatePath = new RegExp(`^/?((?:[\\w-]+/){1,5})${gap}(\\.(?:twig|html?))$`);

/** Widgets have a function `getTemplate(name)` that loads `'/templates/' + name + '.twig'`; its name is their own. */
function templateBuilders(script: Script): Map<string, TemplateBuilder> {
  const builders = new Map<string, TemplateBuilder>();
  for (const visit of textsOf(script)) {
    const parts = partsOfText(visit.node);
    const [, before, behind] = templatePath.exec(outlineOfText(visit.node)) ?? [];
    const name = parts.find((part) => part.type === 'Identifier');
    const builder = name && before !== undefined && behind !== undefined ? builderAround(visit, name.name) : undefined;
    if (builder && before !== undefined && behind !== undefined)
      builders.set(builder.called, { position: builder.position, before, behind });
  }
  return builders;
}

/** The function around a place that has a parameter, by the name that it is called by. */
function builderAround(visit: Visit, parameter: string): { called: string; position: number } | undefined {
  for (const { node, parent } of ancestorsOf(visit)) {
    if (!isFunction(node)) continue;
    const position = node.params.findIndex((param) => param.type === 'Identifier' && param.name === parameter);
    const called = node.type === 'FunctionDeclaration' ? node.id.name : nameGivenTo(parent?.node);
    if (position >= 0) return called === undefined ? undefined : { called, position };
  }
  return undefined;
}

function nameGivenTo(node: AnyNode | undefined): string | undefined {
  if (node?.type === 'Property' || node?.type === 'MethodDefinition') return nameOfKey(node);
  if (node?.type === 'VariableDeclarator') return lastName(node.id);
  return node?.type === 'AssignmentExpression' ? lastName(node.left) : undefined;
}

function templateAskedFor(call: CallExpression, builders: ReadonlyMap<string, TemplateBuilder>): NamedFile[] {
  const builder = builders.get(lastName(call.callee) ?? '');
  const value = builder && call.arguments[builder.position];
  const name = textOfLiteral(value);
  if (!builder || !value || name === undefined || !/^[\w./-]+$/.test(name)) return [];
  return [{ path: `${builder.before}${name}${builder.behind}`, node: value }];
}

/** `render({ href: '/templates/form.twig', base_path: params.path })`: the template by its own path. */
function templateRendered(property: NodeOf<'Property'>, around: AnyNode | undefined): NamedFile[] {
  const path = nameOfKey(property) === 'href' ? fileName.exec(textOfLiteral(property.value) ?? '')?.[1] : undefined;
  if (path === undefined || around?.type !== 'ObjectExpression' || !path.endsWith('.twig')) return [];
  const isOfWidget = around.properties
    .slice(0, lookedAt)
    .some((other) => other.type === 'Property' && nameOfKey(other) === 'base_path' && isFolderOfWidget(other.value));
  return isOfWidget ? [{ path, node: property.value }] : [];
}

const lookedAt = 20;
