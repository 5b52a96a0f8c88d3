//! What somebody works at on a page. A change of language draws every page anew and must not cost them that; whatever
//! else takes the page away does.

use std::any::Any;

use leptos::prelude::*;

use crate::i18n;

/// Room for one piece of work.
#[derive(Clone, Copy)]
pub(crate) struct Bench {
    held: StoredValue<Option<Held>>,
    /// Outlives every page.
    owner: StoredValue<Owner>,
}

struct Held {
    key: String,
    work: Box<dyn Any + Send + Sync>,
    /// Of the signals of the work, which last as long as it does.
    _owner: Owner,
}

impl Bench {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self {
            held: StoredValue::new(None),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
        }
    }

    /// The work of this key as it was before the language changed, or begun.
    pub(crate) fn take_up<T>(self, key: String, begin: impl FnOnce() -> T) -> T
    where
        T: Copy + Send + Sync + 'static,
    {
        let held = self.held.with_value(|held| {
            let held = held.as_ref().filter(|held| held.key == key)?;
            held.work.downcast_ref::<T>().copied()
        });
        let work = held.unwrap_or_else(|| {
            let owner = self.owner.get_value().child();
            let work = owner.with(begin);
            self.held.set_value(Some(Held {
                key,
                work: Box::new(work),
                _owner: owner,
            }));
            work
        });
        let language = i18n::locale();
        on_cleanup(move || {
            if i18n::locale() == language {
                self.held.set_value(None);
            }
        });
        work
    }
}
