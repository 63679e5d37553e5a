import type { Copies, Lever } from './lever.ts';
import { distinct, type Move, moveKey, type Nearby, shiftMove } from './move.ts';
import { roughness } from './neatness.ts';
import { type Opposed, ordersMended, wordsMended } from './orders.ts';
import { shiftsWanted } from './shifts.ts';
import { apply, type State, touched, unsatisfied } from './state.ts';
import type { Constraint, System } from './system.ts';

/** What a search works with. */
export interface Workshop {
  readonly system: System;
  readonly copies: Copies;
  readonly nearby: Nearby;
  /** Moves of several figures, by each relation they touch. */
  readonly compounds: ReadonlyMap<number, readonly Move[]>;
  /** Figures that contradict a word beside them. */
  readonly opposed: readonly Opposed[];
}

/** Moves that together satisfy a component of failed relations and break none. */
export type Solution = readonly Move[];

/** Weights of the moves that a solution may add up to, tried from the smallest. */
const BUDGETS = [1, 1.1, 1.2, 1.5, 1.9, 2, 2.1, 2.2, 2.5, 3, 3.2];
/** Relations looked at for one component before the search gives up. */
const WORK = 4000;

/**
 * The corrections of one open relation that a state allows, each figure of it in turn; only those that
 * touch at least `reach` of the open relations.
 */
export function candidates(
  shop: Workshop,
  state: State,
  open: readonly number[],
  reach: number,
): Move[] {
  const target = smallest(shop.system, open);
  return target ? correctionsOf(shop, state, open, reach, target) : [];
}

/** The corrections of any of the open relations that touch at least `reach` of them. */
export function allCandidates(
  shop: Workshop,
  state: State,
  open: readonly number[],
  reach: number,
): Move[] {
  const targets = open.flatMap((index) => shop.system.constraints[index] ?? []);
  return distinct(targets.flatMap((target) => correctionsOf(shop, state, open, reach, target)));
}

function correctionsOf(
  shop: Workshop,
  state: State,
  open: readonly number[],
  reach: number,
  target: Constraint,
): Move[] {
  const wanted = new Set(open);
  const far = (members: readonly number[]) => reaches(shop.system, members, wanted) >= reach;
  const singles = target.weights
    .flatMap(({ variable }) => leversOf(shop, variable))
    .filter((lever) => far(lever.members));
  const moves = [
    ...singles.flatMap((lever) => shifts(shop, state, lever, target, open)),
    ...(shop.compounds.get(target.index) ?? []).filter((move) => fits(state, move)),
  ];
  return distinct(moves).map((move) => weighed(shop, state, move, open));
}

/** A correction that makes a word of direction right as well, or leaves less rounding, is likelier. */
function weighed(shop: Workshop, state: State, move: Move, open: readonly number[]): Move {
  const words = shop.opposed.length === 0 ? 0 : wordsMended(shop.system, state, move, shop.opposed);
  const worth = words + ordersMended(shop.system, state, move);
  const rough = roughness(shop.system, state, move, open);
  return worth === 0 && rough === 0 ? move : { ...move, price: move.price - worth + rough };
}

/** How many of the wanted relations any of the figures stands in. */
function reaches(
  { variables }: System,
  members: readonly number[],
  wanted: ReadonlySet<number>,
): number {
  const [first, ...others] = members;
  const own = first === undefined ? [] : (variables[first]?.constraints ?? []);
  if (others.length === 0) return own.filter((index) => wanted.has(index)).length;
  const all = new Set(members.flatMap((member) => variables[member]?.constraints ?? []));
  return [...all].filter((index) => wanted.has(index)).length;
}

/** Sums first: they say what each of their figures should be, a ratio only what its percentage should. */
function smallest(system: System, open: readonly number[]): Constraint | undefined {
  const constraints = open.flatMap((index) => system.constraints[index] ?? []);
  const size = ({ relation, weights }: Constraint) =>
    weights.length + (relation.kind === 'sum' ? 0 : 1e6);
  return constraints.sort((left, right) => size(left) - size(right))[0];
}

function leversOf(shop: Workshop, variable: number): Lever[] {
  const copies = shop.copies(variable);
  const alone: Lever = { lead: variable, members: [variable], kind: 'figure' };
  return copies ? [alone, copies] : [alone];
}

function fits(state: State, move: Move): boolean {
  for (const index of move.values.keys()) if (state.values.has(index)) return false;
  return true;
}

function shifts(
  shop: Workshop,
  state: State,
  lever: Lever,
  target: Constraint,
  open: readonly number[],
): Move[] {
  if (lever.members.some((index) => state.values.has(index))) return [];
  return shiftsWanted(shop.system, state, lever, target, open).flatMap(
    (shift) => shiftMove(shop.system, state, lever, shift, shop.nearby) ?? [],
  );
}

/** A component being searched; `work` counts down the relations looked at. */
interface Search {
  readonly shop: Workshop;
  readonly base: State;
  readonly component: readonly number[];
  readonly found: Map<string, Solution>;
  readonly work: { left: number };
}

/**
 * All cheapest solutions of a component; none where there is none within the bound on work. `work` is
 * what the whole document may still cost, and is counted down.
 */
export function solve(
  shop: Workshop,
  base: State,
  component: readonly number[],
  total: { left: number },
): Solution[] {
  const work = { left: Math.min(WORK, total.left) };
  const allowed = work.left;
  const search: Search = { shop, base, component, found: new Map(), work };
  for (const budget of BUDGETS) {
    explore(search, base, component, [], budget);
    if (search.found.size > 0 || work.left <= 0) break;
  }
  total.left -= allowed - work.left;
  return [...search.found.values()];
}

function explore(
  search: Search,
  state: State,
  open: readonly number[],
  moves: readonly Move[],
  budget: number,
): void {
  const { shop, work } = search;
  if (open.length === 0) {
    if (allNeeded(search, moves)) search.found.set(moves.map(moveKey).sort().join(';'), moves);
    return;
  }
  if (budget < 1 || !coverable(shop, open, budget)) return;
  const last = budget < 2;
  for (const move of candidates(shop, state, open, last ? open.length : 1)) {
    if (move.weight > budget + 1e-9) continue;
    const scope = scopeOf(shop.system, open, move);
    work.left -= scope.length;
    if (work.left <= 0) return;
    const next = apply(state, move);
    const rest = unsatisfied(shop.system, next, scope);
    explore(search, next, rest, [...moves, move], budget - move.weight);
  }
}

/** A move that only mends what another move broke is no explanation of what failed. */
function allNeeded({ shop, base, component }: Search, moves: readonly Move[]): boolean {
  if (moves.length === 1) return true;
  return moves.every((move) => {
    const without = moves.filter((other) => other !== move).reduce(apply, base);
    return unsatisfied(shop.system, without, component).length > 0;
  });
}

/** The relations to look at after a move: those open, and those it touches that held. */
export function scopeOf(system: System, open: readonly number[], move: Move): number[] {
  const held = [...touched(system, move)].filter((index) => !system.constraints[index]?.failed);
  return [...open, ...held];
}

/** Relations that share no figure each need a move of their own, copies and compounds aside. */
function coverable(shop: Workshop, open: readonly number[], budget: number): boolean {
  const taken = new Set<number>();
  let apart = 0;
  for (const index of open) {
    const reach = reachOf(shop, index);
    if (reach === null) continue;
    if (reach.some((variable) => taken.has(variable))) continue;
    for (const variable of reach) taken.add(variable);
    apart += 1;
  }
  return apart <= budget + 1e-9;
}

function reachOf(shop: Workshop, index: number): readonly number[] | null {
  if (shop.compounds.has(index)) return null;
  const weights = shop.system.constraints[index]?.weights ?? [];
  return weights.map(({ variable }) => shop.copies(variable)?.lead ?? variable);
}
