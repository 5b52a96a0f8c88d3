//! What can be found: an item or a bundle, its name and what people call it.

/// One thing a person may be looking for. The caller decides which entries there are (twins shown once, no
/// enforcement rows) and their order; a [`Hit`](crate::Hit) names an entry by its place in that order.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// The code of the item or the id of the bundle; a clerk may type it as it is.
    pub id: &'a str,
    /// Whether one item or a bundle of several.
    pub kind: Kind,
    /// The official name.
    pub name: &'a str,
    /// What people call it.
    pub words: Vec<&'a str>,
    /// What it belongs to: main item, theme of life, department. It helps to understand, and is no name.
    pub about: Vec<&'a str>,
    /// How much this entry comes before its equals, up to 100: what is handled here, what many ask for.
    pub weight: u8,
}

/// One item, or several that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One handling item (`业务办理项`).
    Item,
    /// Several items applied for at once (`一件事`).
    Bundle,
}
