//! How the words of a query were found.

/// How the words of a wish were found, best last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// With slips of the finger or the ear forgiven.
    Forgiven,
    /// With slips forgiven, all together.
    ForgivenTogether,
    /// Enough of them, not all.
    Partial,
    /// Bare initials somewhere inside, which may be chance.
    Initials,
    /// All of them, apart from each other.
    Covered,
    /// All together inside another name.
    InsideAlias,
    /// All together inside the name.
    Inside,
    /// Another name begins with them.
    AliasPrefix,
    /// The name begins with them.
    Prefix,
    /// They say another name, with words of the same meaning.
    Meant,
    /// They are another name.
    Alias,
    /// They are the name, or the code.
    Exact,
}

impl Way {
    pub(super) fn points(self) -> i32 {
        match self {
            Self::Forgiven => -60,
            Self::ForgivenTogether => 25,
            Self::Partial => 0,
            Self::Initials => 20,
            Self::Covered => 40,
            Self::InsideAlias => 70,
            Self::Inside => 90,
            Self::AliasPrefix => 110,
            Self::Prefix => 150,
            Self::Meant => 240,
            Self::Alias => 290,
            Self::Exact => 320,
        }
    }
}
