//! A wish as it is typed, reworded and given up: which words led nowhere.
//!
//! A wish counts at most once, however many keys it took: what only grows is the same wish, and what stood on the way
//! was not meant. Time is not known here; whoever draws the box says when it has come to rest.

/// What someone wishes, as far as the box has told.
#[derive(Debug, Default)]
pub struct Wish {
    standing: Option<Standing>,
}

/// The words the box last rested on.
#[derive(Debug)]
struct Standing {
    words: String,
    found: bool,
    counted: bool,
}

/// Words that led nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vain {
    /// What was typed.
    pub words: String,
    /// Whether anything was found; then none of it was opened.
    pub found: bool,
}

impl Wish {
    /// The box has come to rest on these words. Says what led nowhere by that: the words before, if these are others,
    /// and these, if nothing was found.
    pub fn rests(&mut self, words: &str, found: bool) -> impl Iterator<Item = Vain> + use<> {
        let grown = self.standing.as_ref();
        let grown = grown.filter(|before| words.starts_with(&before.words));
        let (grows, counted) = (grown.is_some(), grown.is_some_and(|before| before.counted));
        let before = if grows { None } else { self.left() };
        self.standing = Some(Standing {
            words: words.to_owned(),
            found,
            counted,
        });
        let now = if found { None } else { self.left() };
        before.into_iter().chain(now)
    }

    /// One of the results was opened: the wish is granted.
    pub fn opened(&mut self) {
        self.standing = None;
    }

    /// The person has turned away. Says what led nowhere, if it has not been said before.
    pub fn left(&mut self) -> Option<Vain> {
        let standing = self.standing.as_mut()?;
        let told = std::mem::replace(&mut standing.counted, true);
        (!told).then(|| Vain {
            words: standing.words.clone(),
            found: standing.found,
        })
    }
}
