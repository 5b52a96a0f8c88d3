//! What can be found: an item or a bundle, its name and what people call it.

/// One thing a person may be looking for. The caller decides which entries there are (twins shown once,
/// no enforcement rows) and their order; a [`Hit`](crate::Hit) names an entry by its place in that order.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// The code of the item or the id of the bundle; a clerk may type it as it is.
    pub id: &'a str,
    /// Whether one item or a bundle of several.
    pub kind: Kind,
    /// The official name.
    pub name: &'a str,
    /// What people call it.
    pub words: Vec<Spoken<'a>>,
    /// How much this entry comes before its equals: what is handled here, what many ask for.
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

/// Another name of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spoken<'a> {
    /// The words.
    pub text: &'a str,
    /// What sort of name this is.
    pub said: Said,
}

/// The sorts of other names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// What everybody calls it (`俗称`).
    Common,
    /// The name from before a reform (`旧称`).
    Old,
    /// A wish in one's own words (`口语`).
    Wish,
    /// The abbreviation (`简称`).
    Short,
}

impl Said {
    /// Reads the Chinese term the catalogue uses.
    #[must_use]
    pub fn parse(term: &str) -> Option<Self> {
        match term {
            "俗称" => Some(Self::Common),
            "旧称" => Some(Self::Old),
            "口语" => Some(Self::Wish),
            "简称" => Some(Self::Short),
            _ => None,
        }
    }
}
