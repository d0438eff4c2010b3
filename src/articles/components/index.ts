import { annotation } from './annotation.ts';
import { chart } from './chart.ts';
import { claim } from './claim.ts';
import type { Component, ProseComponent } from './component.ts';
import { entity } from './entity.ts';
import { evidence } from './evidence.ts';
import { foreign } from './foreign.ts';
import { reply } from './reply.ts';
import { places } from './places.ts';
import { timeline } from './timeline.ts';

/** The components that an article may use. What editors say of each stands beside it. */
export const components = {
  /** The words of the prose that carry a claim. */
  Claim: claim,
  /** The record of a claim, below its paragraph: reason and evidence stand inside. */
  Annotation: annotation,
  /** What one source says of the claim of the annotation around it. */
  Evidence: evidence,
  /** What the person or paper judged says to it, or that they were asked. */
  Reply: reply,
  /** Words that mean an entity its name alone would not tell. */
  Entity: entity,
  /** Words of another language. */
  Foreign: foreign,
  /** The claims by the time that they speak of. */
  Timeline: timeline,
  /** A table, drawn. */
  Chart: chart,
  /** Where the places are that it is about. */
  Places: places,
} satisfies Record<string, Component>;

export type ComponentName = keyof typeof components;

export const componentNames = Object.keys(components) as ComponentName[];

/** The component of a name; `undefined` for what is none. */
export const componentOf = (name: string | null): Component | undefined =>
  name !== null && Object.hasOwn(components, name) ? components[name as ComponentName] : undefined;

/** The component of a node of the prose. @throws for one that no prose holds: a mistake in the program. */
export function proseComponent(name: string): ProseComponent {
  const component = componentOf(name);
  if (component?.type !== 'prose') throw new Error(`<${name}> is no component of the prose.`);
  return component;
}
