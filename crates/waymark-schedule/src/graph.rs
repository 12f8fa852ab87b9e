//! The order in which a network can be worked through, and what has to be left out for that.
//!
//! Every task is a node. A summary is two: what it passes down to its children comes before them,
//! what it rolls up from them comes after. So links to and from summaries need no copies per child,
//! and everything stays linear in tasks and links. Nothing here recurses: a chain may be as long as
//! memory allows.

use crate::{LinkIndex, Network, TaskIndex, Warning};

/// A node: task `t` is node `t`, and the roll-up of a summary is a node after all tasks.
pub(crate) type Node = usize;

/// A network made sound: links that can be followed, a tree of summaries, an order of nodes.
pub(crate) struct Graph {
    /// The summary above each task.
    pub parent: Vec<Option<usize>>,
    /// The node at which each task's dates are complete.
    complete: Vec<Node>,
    /// The summary each roll-up node belongs to.
    summaries: Vec<usize>,
    children: Lists,
    /// Links into each task, by index.
    into: Lists,
    /// Links out of each task, by index.
    out_of: Lists,
    /// All nodes, each after those it depends on.
    pub order: Vec<Node>,
}

impl Graph {
    /// Reads the network and notes as warnings what cannot be followed: indices out of range,
    /// summaries inside themselves, cycles.
    pub(crate) fn new(network: &Network, warnings: &mut Vec<Warning>) -> Graph {
        let parent = sound_parents(network, warnings);
        let mut usable = usable_links(network, warnings);
        let mut graph = Graph::with_links(network, parent, &usable);
        graph.order = graph.sort(network);
        if graph.order.len() < graph.node_count() {
            graph.leave_out_cycles(network, &mut usable, warnings);
            graph = Graph::with_links(network, graph.parent, &usable);
            graph.order = graph.sort(network);
        }
        graph
    }

    fn with_links(network: &Network, parent: Vec<Option<usize>>, usable: &[bool]) -> Graph {
        let count = parent.len();
        let inside = parent
            .iter()
            .enumerate()
            .filter_map(|(task, summary)| Some(((*summary)?, task)));
        let children = Lists::new(count, inside);
        let summaries: Vec<usize> = (0..count).filter(|t| !children.of(*t).is_empty()).collect();
        let mut complete: Vec<Node> = (0..count).collect();
        for (place, summary) in summaries.iter().enumerate() {
            complete[*summary] = count + place;
        }
        let links = || {
            network
                .links()
                .iter()
                .enumerate()
                .filter(|(link, _)| usable[*link])
        };
        Graph {
            into: Lists::new(count, links().map(|(index, link)| (link.to.place(), index))),
            out_of: Lists::new(
                count,
                links().map(|(index, link)| (link.from.place(), index)),
            ),
            parent,
            complete,
            summaries,
            children,
            order: Vec::new(),
        }
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

    pub(crate) fn links_into(&self, task: usize) -> impl Iterator<Item = LinkIndex> {
        self.into.of(task).iter().map(|link| LinkIndex(*link))
    }

    pub(crate) fn links_out_of(&self, task: usize) -> impl Iterator<Item = LinkIndex> {
        self.out_of.of(task).iter().map(|link| LinkIndex(*link))
    }

    fn node_count(&self) -> usize {
        self.parent.len() + self.summaries.len()
    }

    /// The `step`-th node that depends on this one.
    fn dependent(&self, network: &Network, node: Node, step: usize) -> Option<Node> {
        let task = self.rolled_up_at(node).unwrap_or(node);
        if node == task && self.is_summary(task) {
            return self
                .children
                .of(task)
                .get(step)
                .map(|child| *child as usize);
        }
        let links = self.out_of.of(task);
        match links.get(step) {
            Some(link) => Some(network.links()[*link as usize].to.place()),
            None if step == links.len() => self.parent[task].map(|summary| self.complete[summary]),
            None => None,
        }
    }

    fn dependents<'a>(
        &'a self,
        network: &'a Network,
        node: Node,
    ) -> impl Iterator<Item = Node> + 'a {
        (0..).map_while(move |step| self.dependent(network, node, step))
    }

    /// Kahn's order. Nodes on a cycle, or behind one, are missing from it.
    fn sort(&self, network: &Network) -> Vec<Node> {
        let handed_down = self
            .parent
            .iter()
            .map(|parent| usize::from(parent.is_some()));
        let before_tasks = handed_down
            .enumerate()
            .map(|(task, n)| n + self.into.of(task).len());
        let before_roll_ups = self.summaries.iter().map(|s| self.children.of(*s).len());
        let mut waits_for: Vec<usize> = before_tasks.chain(before_roll_ups).collect();
        // The last to become ready goes first: following a chain touches memory in one place.
        let mut ready: Vec<Node> = (0..self.node_count())
            .rev()
            .filter(|node| waits_for[*node] == 0)
            .collect();
        let mut order = Vec::with_capacity(self.node_count());
        while let Some(node) = ready.pop() {
            order.push(node);
            for dependent in self.dependents(network, node) {
                waits_for[dependent] -= 1;
                if waits_for[dependent] == 0 {
                    ready.push(dependent);
                }
            }
        }
        order
    }

    /// Marks the links that run in circles as unusable and names the tasks of each circle.
    fn leave_out_cycles(
        &self,
        network: &Network,
        usable: &mut [bool],
        warnings: &mut Vec<Warning>,
    ) {
        let knot = self.knots(network);
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
        for (mut tasks, links) in members.into_iter().zip(tied) {
            if !links.is_empty() {
                tasks.sort_unstable();
                tasks.dedup();
                warnings.push(Warning::Cycle { tasks, links });
            }
        }
    }

    /// Tarjan's strongly connected components: nodes with the same number reach each other.
    fn knots(&self, network: &Network) -> Vec<usize> {
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
                let dependent = self.dependent(network, node, *step);
                *step += 1;
                match dependent {
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

/// Many short lists of numbers in one allocation.
struct Lists {
    /// Where each list begins in `items`, and one more for the end of the last.
    begins: Vec<u32>,
    items: Vec<u32>,
}

impl Lists {
    /// Sorts (list, item) pairs into their lists, keeping their order.
    fn new(count: usize, pairs: impl Iterator<Item = (usize, usize)> + Clone) -> Lists {
        let mut begins = vec![0_u32; count + 1];
        for (list, _) in pairs.clone() {
            begins[list + 1] += 1;
        }
        for list in 0..count {
            begins[list + 1] += begins[list];
        }
        let mut free = begins.clone();
        let mut items = vec![0; begins[count] as usize];
        for (list, item) in pairs {
            items[free[list] as usize] = item as u32;
            free[list] += 1;
        }
        Lists { begins, items }
    }

    fn of(&self, list: usize) -> &[u32] {
        &self.items[self.begins[list] as usize..self.begins[list + 1] as usize]
    }
}
