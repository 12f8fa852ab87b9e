//! The tag tree: what each thing on the pages *is*, in reading order, for people who do not see
//! the pages. Knows nothing of PDF; the writer turns each role into a structure type.

/// What a part of the document is. Names follow the standard structure types of PDF 1.7.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The whole document.
    Document,
    /// A section: cover, timeline and so on.
    Section,
    /// Title of a section.
    Title,
    /// Heading inside a section.
    Heading,
    /// Paragraph.
    Paragraph,
    /// List.
    List,
    /// One item of a list.
    ListItem,
    /// What stands before the item: a bullet, a status mark.
    ListLabel,
    /// The words of a list item.
    ListBody,
    /// Table.
    Table,
    /// Row of a table.
    Row,
    /// Cell that is the head of others, over the given number of columns.
    HeaderCell(Scope, u8),
    /// Cell with a value, over the given number of columns.
    Cell(u8),
    /// Picture or chart; carries alternative text.
    Figure,
}

/// What a header cell is the head of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The cells below it.
    Column,
    /// The cells beside it.
    Row,
    /// The cells beside it and the rows below it, as the head of a group of rows.
    Group,
}

/// A node's place in its [`Tree`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct NodeId(usize);

impl NodeId {
    /// Position in reading order of creation; parents come before their children.
    pub fn index(self) -> usize {
        self.0
    }
}

/// One node: a role, its place in the tree, and alternative text where it is a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// What it is part of; `None` for the document only.
    pub parent: Option<NodeId>,
    /// Its parts, in reading order.
    pub children: Vec<NodeId>,
    /// What a figure shows, in words.
    pub alternative: Option<String>,
}

/// All nodes of a document. Nodes are only added, in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree {
    nodes: Vec<Node>,
}

impl Tree {
    /// A tree with nothing but its document.
    pub(crate) fn new() -> Self {
        let root = Node {
            role: Role::Document,
            parent: None,
            children: Vec::new(),
            alternative: None,
        };
        Self { nodes: vec![root] }
    }

    /// The document itself.
    pub fn root(&self) -> NodeId {
        NodeId(0)
    }

    /// The node with this id.
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0]
    }

    /// All nodes with their ids; parents come before their children.
    pub fn iter(&self) -> impl Iterator<Item = (NodeId, &Node)> {
        self.nodes
            .iter()
            .enumerate()
            .map(|(index, node)| (NodeId(index), node))
    }

    pub(crate) fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        let id = NodeId(self.nodes.len());
        self.nodes.push(Node {
            role,
            parent: Some(parent),
            children: Vec::new(),
            alternative: None,
        });
        self.nodes[parent.0].children.push(id);
        id
    }

    pub(crate) fn add_figure(&mut self, parent: NodeId, alternative: String) -> NodeId {
        let id = self.add(parent, Role::Figure);
        self.nodes[id.0].alternative = Some(alternative);
        id
    }

    /// Position of each node in reading order, by index: depth first from the document.
    pub fn reading_order(&self) -> Vec<usize> {
        let mut order = vec![0; self.nodes.len()];
        let mut next = 0;
        let mut open = vec![self.root()];
        while let Some(id) = open.pop() {
            order[id.0] = next;
            next += 1;
            open.extend(self.node(id).children.iter().rev());
        }
        order
    }
}
