//! What a word of the word list means: one of a few parts it plays in a wish, or the matter that its group is about.

/// What a word means, as a number.
pub(crate) type Meaning = u16;

/// Says nothing about which item is meant.
pub(crate) const VOID: Meaning = 1;
/// Says a little, and is hardly missed.
pub(crate) const FAINT: Meaning = 2;
/// Asks for a whole matter, not for one paper.
pub(crate) const WHOLE: Meaning = 3;
/// The turns of a matter's life.
pub(crate) const NEW: Meaning = 4;
pub(crate) const CHANGE: Meaning = 5;
pub(crate) const RENEW: Meaning = 6;
pub(crate) const REPLACE: Meaning = 7;
pub(crate) const CANCEL: Meaning = 8;
pub(crate) const LOOK: Meaning = 9;
/// No window of a town does it.
pub(crate) const NOWHERE: Meaning = 10;
/// Nobody may be helped with it, whatever else is said.
pub(crate) const NEVER: Meaning = 11;
/// The first group of words with one meaning.
pub(crate) const FIRST_GROUP: Meaning = 16;

/// The term of each part in the word list.
#[cfg(feature = "build")]
pub(crate) const TERMS: [(&str, Meaning); 11] = [
    ("虚词", VOID),
    ("弱词", FAINT),
    ("整件", WHOLE),
    ("新办", NEW),
    ("变更", CHANGE),
    ("延续", RENEW),
    ("补办", REPLACE),
    ("注销", CANCEL),
    ("查询", LOOK),
    ("不办", NOWHERE),
    ("绝不", NEVER),
];
