// Timing that shares its noise: each task has a process, and they take turns, round by round.

import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { GROUPS } from "./tasks.mjs";

const TASKS = fileURLToPath(new URL("tasks.mjs", import.meta.url));

/**
 * The rounds of all tasks of a group, by name: each `{ cpu, wall }` in microseconds for one of what the task counts.
 * The first rounds, in which the engine still compiles, do not count.
 */
export async function takeTurns(dist, group, { rounds, warmup }) {
  const names = GROUPS[group].map(([name]) => name);
  const processes = names.map((name) => new Process(dist, group, name));
  try {
    await Promise.all(processes.map((one) => one.answer));
    const times = names.map(() => []);
    for (let round = -warmup; round < rounds; round++) {
      for (const [i, one] of processes.entries()) {
        const time = await one.round();
        if (round >= 0) times[i].push(time);
      }
    }
    return Object.fromEntries(names.map((name, i) => [name, times[i]]));
  } finally {
    for (const one of processes) one.child.kill();
  }
}

class Process {
  constructor(...task) {
    this.child = fork(TASKS, task);
    this.wait();
    this.child.on("message", (time) => this.resolve(time));
    this.child.on("exit", () => this.reject(new Error(`the process of "${task.at(-1)}" ended early; it says why above`)));
  }

  wait() {
    this.answer = new Promise((resolve, reject) => Object.assign(this, { resolve, reject }));
    // All wait for each other, so that a failure may come before anybody asks.
    this.answer.catch(() => {});
  }

  round() {
    this.wait();
    this.child.send("round");
    return this.answer;
  }
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** How many times as long one takes as another: the median of the rounds, each against its neighbour's. */
export const ratio = (some, others) => median(some.map(({ cpu }, round) => cpu / others[round].cpu));
