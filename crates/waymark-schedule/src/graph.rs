//! The order in which a network can be worked through, and what has to be left out for that.
//!
//! Every task is a node. A summary is two: what it passes down to its children comes before them,
//! what it rolls up from them comes after. So links to and from summaries need no copies per child,
//! and everything stays linear in tasks and links. Nothing here recurses: a chain may be as long as
//! memory allows.

use crate::{Link, LinkIndex, LinkKind, Network, TaskIndex, Warning};

/// A node: task `t` is node `t`, and the roll-up of a summary is a node after all tasks.
pub(crate) type Node = usize;

/// A link as seen from one of its tasks: what a pass has to know of it, side by side in memory.
#[derive(Clone, Copy)]
pub(crate) struct Arc {
    /// The task at the other end.
    pub task: TaskIndex,
    pub link: LinkIndex,
    pub lag: i32,
    pub kind: LinkKind,
    pub elapsed: bool,
}

impl Arc {
    fn new(task: TaskIndex, place: usize, link: &Link) -> Arc {
        Arc {
            task,
            link: LinkIndex::at(place),
            lag: link.lag,
            kind: link.kind,
            elapsed: link.elapsed,
        }
    }
}

/// A network made sound: links that can be followed, a tree of summaries, an order of nodes.
pub(crate) struct Graph {
    /// The summary above each task.
    pub parent: Vec<Option<usize>>,
    /// The node at which each task's dates are complete.
    complete: Vec<Node>,
    /// The summary each roll-up node belongs to.
    summaries: Vec<usize>,
    children: Lists<u32>,
    /// Whether links into the summaries around a task bind it.
    held: Vec<bool>,
    into: Lists<Arc>,
    out_of: Lists<Arc>,
    /// All nodes, each after those it depends on, and otherwise as the tasks are listed. Plans list
    /// their tasks more or less in the order of work, so passes run over memory from end to end.
    pub order: Vec<Node>,
}

/// Nodes wait for each other.
struct Circle;

impl Graph {
    /// Reads the network and notes as warnings what cannot be followed: indices out of range,
    /// summaries inside themselves, cycles.
    pub(crate) fn new(network: &Network, warnings: &mut Vec<Warning>) -> Graph {
        let parent = sound_parents(network, warnings);
        let mut usable = usable_links(network, warnings);
        let mut graph = Graph::with_links(network, parent, &usable);
        if graph.sort().is_err() {
            graph.leave_out_cycles(network, &mut usable, warnings);
            graph = Graph::with_links(network, graph.parent, &usable);
            // Nothing runs in circles any more; should it, its tasks lie at the project start.
            let _sorted = graph.sort();
        }
        graph
    }

    fn with_links(network: &Network, parent: Vec<Option<usize>>, usable: &[bool]) -> Graph {
        let count = parent.len();
        let inside = parent
            .iter()
            .enumerate()
            .filter_map(|(task, summary)| Some(((*summary)?, task as u32)));
        let children = Lists::new(count, inside);
        let summaries: Vec<usize> = (0..count).filter(|t| !children.of(*t).is_empty()).collect();
        let mut complete: Vec<Node> = (0..count).collect();
        for (place, summary) in summaries.iter().enumerate() {
            complete[*summary] = count + place;
        }
        let links = || {
            let all = network.links().iter().enumerate();
            all.filter(|(place, _)| usable[*place])
        };
        let into =
            |(place, link): (usize, &Link)| (link.to.place(), Arc::new(link.from, place, link));
        let out_of =
            |(place, link): (usize, &Link)| (link.from.place(), Arc::new(link.to, place, link));
        Graph {
            into: Lists::new(count, links().map(into)),
            out_of: Lists::new(count, links().map(out_of)),
            held: Vec::new(),
            parent,
            complete,
            summaries,
            children,
            order: Vec::new(),
        }
    }

    /// The task that a node belongs to.
    pub(crate) fn task_of(&self, node: Node) -> usize {
        self.rolled_up_at(node).unwrap_or(node)
    }

    pub(crate) fn summary_count(&self) -> usize {
        self.summaries.len()
    }

    /// The place among the summaries of the one a node belongs to.
    pub(crate) fn summary_place(&self, node: Node) -> Option<usize> {
        let count = self.parent.len();
        let complete = if node < count {
            self.complete[node]
        } else {
            node
        };
        complete.checked_sub(count)
    }

    /// The task whose roll-up this node is, if it is one.
    pub(crate) fn rolled_up_at(&self, node: Node) -> Option<usize> {
        node.checked_sub(self.parent.len())
            .map(|place| self.summaries[place])
    }

    pub(crate) fn is_summary(&self, task: usize) -> bool {
        self.complete[task] != task
    }

    pub(crate) fn children(&self, task: usize) -> &[u32] {
        self.children.of(task)
    }

    /// Whether links into the summaries around a task bind it.
    pub(crate) fn is_held(&self, task: usize) -> bool {
        self.held[task]
    }

    /// The links into a task, in the order of the network.
    pub(crate) fn links_into(&self, task: usize) -> &[Arc] {
        self.into.of(task)
    }

    /// The links out of a task, in the order of the network.
    pub(crate) fn links_out_of(&self, task: usize) -> &[Arc] {
        self.out_of.of(task)
    }

    fn node_count(&self) -> usize {
        self.parent.len() + self.summaries.len()
    }

    /// The `step`-th node that this one depends on: the summary around a task and its predecessors,
    /// or the children of a roll-up.
    fn awaited(&self, node: Node, step: usize) -> Option<Node> {
        if let Some(summary) = self.rolled_up_at(node) {
            let child = self.children.of(summary).get(step);
            return child.map(|child| self.complete[*child as usize]);
        }
        let links = self.into.of(node);
        match links.get(step) {
            Some(arc) => Some(self.complete[arc.task.place()]),
            None if step == links.len() => self.parent[node],
            None => None,
        }
    }

    /// Lists every node after those it depends on.
    fn sort(&mut self) -> Result<(), Circle> {
        #[derive(Clone, Copy, PartialEq, Eq)]
        enum Visit {
            Not,
            Begun,
            Done,
        }
        let count = self.node_count();
        let mut visits = vec![Visit::Not; count];
        let mut order = Vec::with_capacity(count);
        let mut path: Vec<(Node, usize)> = Vec::new();
        for first in 0..count {
            if visits[first] == Visit::Not {
                visits[first] = Visit::Begun;
                path.push((first, 0));
            }
            while let Some((node, step)) = path.last_mut() {
                let Some(awaited) = self.awaited(*node, *step) else {
                    visits[*node] = Visit::Done;
                    order.push(*node);
                    path.pop();
                    continue;
                };
                *step += 1;
                match visits[awaited] {
                    Visit::Not => {
                        visits[awaited] = Visit::Begun;
                        path.push((awaited, 0));
                    }
                    Visit::Begun => return Err(Circle),
                    Visit::Done => {}
                }
            }
        }
        self.note_held(&order);
        self.order = order;
        Ok(())
    }

    fn note_held(&mut self, order: &[Node]) {
        self.held = vec![false; self.parent.len()];
        for node in order {
            if let Some(Some(summary)) = self.parent.get(*node) {
                self.held[*node] = self.held[*summary] || !self.into.of(*summary).is_empty();
            }
        }
    }

    /// Marks the links that run in circles as unusable and names the tasks of each circle.
    fn leave_out_cycles(
        &self,
        network: &Network,
        usable: &mut [bool],
        warnings: &mut Vec<Warning>,
    ) {
        let knot = self.knots();
        let start_of = |task: TaskIndex| knot[task.place()];
        let end_of = |task: TaskIndex| knot[self.complete[task.place()]];
        let mut tied = vec![Vec::new(); self.node_count()];
        for (index, link) in network.links().iter().enumerate() {
            if usable[index] && end_of(link.from) == start_of(link.to) {
                usable[index] = false;
                tied[start_of(link.to)].push(LinkIndex::at(index));
            }
        }
        let mut members = vec![Vec::new(); self.node_count()];
        for node in 0..self.node_count() {
            if !tied[knot[node]].is_empty() {
                members[knot[node]].push(TaskIndex::at(self.rolled_up_at(node).unwrap_or(node)));
            }
        }
        let mut circles: Vec<(Vec<TaskIndex>, Vec<LinkIndex>)> =
            members.into_iter().zip(tied).collect();
        circles.retain(|(_, links)| !links.is_empty());
        for (tasks, _) in &mut circles {
            tasks.sort_unstable();
            tasks.dedup();
        }
        circles.sort_unstable();
        for (tasks, links) in circles {
            warnings.push(Warning::Cycle { tasks, links });
        }
    }

    /// Tarjan's strongly connected components: nodes with the same number reach each other.
    fn knots(&self) -> Vec<usize> {
        const UNSEEN: usize = usize::MAX;
        let count = self.node_count();
        let mut knot = vec![UNSEEN; count];
        let mut seen_at = vec![UNSEEN; count];
        let mut reaches = vec![UNSEEN; count];
        let mut open = Vec::new();
        let mut path: Vec<(Node, usize)> = Vec::new();
        let mut clock = 0;
        let mut knots = 0;
        for root in 0..count {
            if seen_at[root] != UNSEEN {
                continue;
            }
            path.push((root, 0));
            while let Some((node, step)) = path.last_mut() {
                let node = *node;
                if *step == 0 {
                    seen_at[node] = clock;
                    reaches[node] = clock;
                    clock += 1;
                    open.push(node);
                }
                let awaited = self.awaited(node, *step);
                *step += 1;
                match awaited {
                    Some(next) if seen_at[next] == UNSEEN => path.push((next, 0)),
                    Some(next) if knot[next] == UNSEEN => {
                        reaches[node] = reaches[node].min(seen_at[next]);
                    }
                    Some(_) => {}
                    None => {
                        path.pop();
                        if let Some((before, _)) = path.last() {
                            reaches[*before] = reaches[*before].min(reaches[node]);
                        }
                        if reaches[node] == seen_at[node] {
                            while let Some(member) = open.pop() {
                                knot[member] = knots;
                                if member == node {
                                    break;
                                }
                            }
                            knots += 1;
                        }
                    }
                }
            }
        }
        knot
    }
}

/// Which links join two tasks that exist.
fn usable_links(network: &Network, warnings: &mut Vec<Warning>) -> Vec<bool> {
    let count = network.tasks().len();
    let exists = |task: TaskIndex| task.place() < count;
    let mut usable = Vec::with_capacity(network.links().len());
    for (index, link) in network.links().iter().enumerate() {
        let sound = exists(link.from) && exists(link.to);
        if !sound {
            warnings.push(Warning::DanglingLink {
                link: LinkIndex::at(index),
            });
        }
        usable.push(sound);
    }
    usable
}

/// The summary of each task, without those that do not exist or would contain themselves.
fn sound_parents(network: &Network, warnings: &mut Vec<Warning>) -> Vec<Option<usize>> {
    let count = network.tasks().len();
    let mut parents: Vec<Option<usize>> = Vec::with_capacity(count);
    for (index, task) in network.tasks().iter().enumerate() {
        let parent = task.parent.map(TaskIndex::place);
        if parent.is_some_and(|parent| parent >= count) {
            warnings.push(Warning::DanglingParent {
                task: TaskIndex::at(index),
            });
        }
        parents.push(parent.filter(|parent| *parent < count));
    }
    // Walk up from each task, marking the way; meeting one's own mark closes a circle.
    let mut walked = vec![usize::MAX; count];
    for first in 0..count {
        let mut task = first;
        while walked[task] == usize::MAX {
            walked[task] = first;
            match parents[task] {
                Some(parent) if walked[parent] == first => {
                    warnings.push(Warning::SummaryInsideItself {
                        task: TaskIndex::at(task),
                    });
                    parents[task] = None;
                }
                Some(parent) => task = parent,
                None => {}
            }
        }
    }
    parents
}

/// Many short lists in one allocation.
struct Lists<T> {
    /// Where each list begins in `items`, and one more for the end of the last.
    begins: Vec<u32>,
    items: Vec<T>,
}

impl<T: Copy> Lists<T> {
    /// Sorts (list, item) pairs into their lists, keeping their order.
    fn new(count: usize, pairs: impl Iterator<Item = (usize, T)> + Clone) -> Lists<T> {
        let mut begins = vec![0_u32; count + 1];
        for (list, _) in pairs.clone() {
            begins[list + 1] += 1;
        }
        for list in 0..count {
            begins[list + 1] += begins[list];
        }
        // Any item will do to fill the places that are about to be taken.
        let filler = pairs.clone().next().map(|(_, item)| item);
        let mut items = filler.map_or_else(Vec::new, |item| vec![item; begins[count] as usize]);
        let mut free = begins.clone();
        for (list, item) in pairs {
            items[free[list] as usize] = item;
            free[list] += 1;
        }
        Lists { begins, items }
    }

    fn of(&self, list: usize) -> &[T] {
        &self.items[self.begins[list] as usize..self.begins[list + 1] as usize]
    }
}
